/** What stood in the way when something failed that is nobody's mistake: told apart for those who answer. */
import { isConnectionLost, isDiskFull, isPassing } from '../infra/postgres/postgres-errors.ts'

/**
 * - `unavailable`: the database is away; it comes back by itself or somebody brings it back
 * - `busy`: others were in the way; trying again is all that is needed
 * - `full`: there is no room left on the disk
 */
export type FaultKind = 'unavailable' | 'busy' | 'full'

/** @returns null for anything else: a defect */
export function describeFault(error: unknown): FaultKind | null {
  if (isDiskFull(error)) return 'full'
  if (isPassing(error)) return 'busy'
  return isConnectionLost(error) && !isMissingFile(error) ? 'unavailable' : null
}

/** A server's socket that is gone reads like a file that is gone, but for the call that failed. */
const isMissingFile = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'ENOENT' &&
  !('syscall' in error && error.syscall === 'connect')
