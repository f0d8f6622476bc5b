/**
 * What a worker does by the clock: it starts what is due and passes on what is to be told. Everything it
 * goes by stands in the database, so that any number of workers may look at the same time, and none has to.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { Services } from '../operations/context.ts'
import { forgetOldEvents } from '../operations/notifications/forget-old-events.ts'
import { passOnEvents } from '../operations/notifications/pass-on-events.ts'
import { sendDeliveries } from '../operations/notifications/send-deliveries.ts'
import { beginDueRuns } from '../operations/schedules/begin-runs.ts'
import { carryOutRun } from '../operations/schedules/carry-out-runs.ts'
import { startDueImports } from '../operations/schedules/start-due-imports.ts'

const LOOK_EVERY_MS = 1000

export interface TimeKeeper {
  /** Resolves when what was at hand is put down; begun by the signal. */
  readonly ended: Promise<unknown>
}

export interface TimeKeeperOptions {
  readonly services: Services
  /** Aborted when the program stops. */
  readonly signal: AbortSignal
  readonly log: (line: string) => void
}

type Duty = (services: Services, signal: AbortSignal) => Promise<unknown>

/** Each looks for itself: one that takes long, or fails, holds up none of the others. */
const DUTIES: Readonly<Record<string, Duty>> = {
  'starting scheduled imports': startDueImports,
  'beginning recurring imports': beginDueRuns,
  // Each takes one at a time, and a source may be slow.
  'recurring imports, first hand': carryOutRun,
  'recurring imports, second hand': carryOutRun,
  'recurring imports, third hand': carryOutRun,
  'passing on what has happened': passOnEvents,
  'sending e-mails and webhooks': sendDeliveries,
  'forgetting old events': forgetOldEvents,
}

export function keepTime(options: TimeKeeperOptions): TimeKeeper {
  const duties = Object.entries(DUTIES).map(([name, duty]) => repeat(name, duty, options))
  return { ended: Promise.all(duties) }
}

async function repeat(name: string, duty: Duty, { services, signal, log }: TimeKeeperOptions): Promise<void> {
  while (!signal.aborted) {
    try {
      await duty(services, signal)
    } catch (error) {
      if (!signal.aborted) log(`The clock: ${name} failed and is tried again: ${String(error)}`)
    }
    await wait(LOOK_EVERY_MS, undefined, { signal }).catch(() => {})
  }
}
