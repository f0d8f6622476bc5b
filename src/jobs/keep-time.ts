/**
 * What a worker does by the clock: it starts what is due and passes on what is to be told. Everything it
 * goes by stands in the database, so that any number of workers may look at the same time, and none has to.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { Services } from '../operations/context.ts'
import { removeOldExports } from '../operations/exports/remove-old-exports.ts'
import { findDueWork, type DueWork } from '../operations/find-due-work.ts'
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

interface Duty {
  readonly name: string
  readonly isDue: (due: DueWork) => boolean
  readonly carryOut: (services: Services, signal: AbortSignal) => Promise<unknown>
}

/** Each takes one run at a time, and a source may be slow. */
const hand = (which: string): Duty => ({
  name: `recurring imports, ${which} hand`,
  isDue: ({ runs }) => runs,
  carryOut: carryOutRun,
})

const DUTIES: readonly Duty[] = [
  { name: 'starting scheduled imports', isDue: ({ imports }) => imports, carryOut: startDueImports },
  { name: 'beginning recurring imports', isDue: ({ schedules }) => schedules, carryOut: beginDueRuns },
  hand('first'),
  hand('second'),
  hand('third'),
  { name: 'passing on what has happened', isDue: ({ events }) => events, carryOut: passOnEvents },
  { name: 'sending e-mails and webhooks', isDue: ({ deliveries }) => deliveries, carryOut: sendDeliveries },
  { name: 'forgetting old events', isDue: () => true, carryOut: forgetOldEvents },
  { name: 'removing old exports', isDue: () => true, carryOut: removeOldExports },
]

export const keepTime = (options: TimeKeeperOptions): TimeKeeper => ({ ended: look(options) })

/** Nobody waits for a duty that takes long: it is left out until it is through. */
async function look({ services, signal, log }: TimeKeeperOptions): Promise<void> {
  const atWork = new Map<Duty, Promise<void>>()
  const complain = (name: string, error: unknown): void => {
    if (!signal.aborted) log(`The clock: ${name} failed and is tried again: ${String(error)}`)
  }
  const begin = async (duty: Duty): Promise<void> => {
    await duty.carryOut(services, signal).catch((error: unknown) => complain(duty.name, error))
    atWork.delete(duty)
  }
  while (!signal.aborted) {
    try {
      const due = await findDueWork(services)
      for (const duty of DUTIES) if (duty.isDue(due) && !atWork.has(duty)) atWork.set(duty, begin(duty))
    } catch (error) {
      complain('looking for what is due', error)
    }
    await wait(LOOK_EVERY_MS, undefined, { signal }).catch(() => {})
  }
  await Promise.all(atWork.values())
}
