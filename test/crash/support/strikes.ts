/** What is killed, when, and how it is brought back. */
import { setTimeout as wait } from 'node:timers/promises'
import { type Phase, untilPhase, untilResumed } from './imports.ts'
import type { Random } from './random.ts'
import type { Undisturbed } from './undisturbed.ts'

/**
 * program    the program; the database goes on, with what it was told last
 * starting   the program, and the next one while it starts
 * database   the database's main process: the program must bring it back
 * recovery   the same, and the next one while it recovers
 * connection a process of the database that serves a connection: all others are dropped with it
 * both       program and database at the same time
 */
export type Victim = 'program' | 'starting' | 'database' | 'recovery' | 'connection' | 'both'

const VICTIMS: readonly [Victim, ...Victim[]] = [
  'program',
  'program',
  'starting',
  'database',
  'recovery',
  'connection',
  'both',
]

export interface Strike {
  readonly victim: Victim
  readonly phase: Phase
  /** How far into the phase: 0 is its beginning, 1 about its end. */
  readonly share: number
  /** When the next program is killed while it starts. */
  readonly startingMs: number
}

export const chooseStrike = (random: Random, phase: Phase): Strike => ({
  phase,
  victim: random.pick(VICTIMS),
  share: random.next(),
  startingMs: random.next() * 2000,
})

/** How long after the kill the job was worked on again, in ms; null when it had ended before. */
export type Resumed = number | null

/** Kills at the chosen moment and sees to it that the job goes on. */
export async function strike({ installation, phasesMs }: Undisturbed, jobId: string, chosen: Strike): Promise<Resumed> {
  const { victim, phase, share, startingMs } = chosen
  await untilPhase(installation, jobId, phase)
  await wait(share * (phasesMs[phase] ?? 0) * HASTE)
  installation.tell(`strike: ${victim} in ${phase} at ${share.toFixed(2)}`)
  if (victim === 'connection') await installation.killConnection().catch(() => {})
  if (victim === 'recovery') await installation.killRecoveringDatabase()
  if (victim === 'database' || victim === 'both') installation.killDatabase()
  const isProgramHit = victim === 'program' || victim === 'starting' || victim === 'both'
  if (isProgramHit) await installation.kill()
  if (victim === 'starting') await installation.startAndKill(startingMs)
  const killedAt = Date.now()
  if (isProgramHit) await installation.start()
  else if (!installation.isRunning()) throw new Error('The program ended with its database.')
  const resumedAt = await untilResumed(installation, jobId, killedAt)
  installation.tell(resumedAt === null ? 'it had ended before' : `resumed after ${resumedAt - killedAt} ms`)
  return resumedAt === null ? null : resumedAt - killedAt
}

/** What was done once before takes less time, and the job shall not have ended when the moment comes. */
const HASTE = 0.85
