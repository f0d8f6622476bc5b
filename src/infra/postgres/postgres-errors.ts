/** What PostgreSQL's error codes mean for the work at hand. See Appendix A of its manual. */

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** Integrity constraints, data exceptions, limits and what triggers raise: the data is refused, and would be again. */
export const isConstraintViolation = (error: unknown): error is Error => /^(22|23|54|P0001)/.test(codeOf(error) ?? '')

export const isUniqueViolation = (error: unknown): error is Error => codeOf(error) === '23505'

/** Deadlocks, serialization failures, lock time-outs: trying again is all that is needed. */
export const isPassing = (error: unknown): boolean => ['40P01', '40001', '55P03'].includes(codeOf(error) ?? '')

/** Connection exceptions, a server that shuts down, crashed or starts up, and one that takes no more connections. */
const LOST_BY_SERVER = /^(08|57P0[1-3]|53300)/
/** The network's words. A missing socket is "no such file", as is a missing file: the call tells them apart. */
const LOST_ON_THE_WAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
])
const LOST_CONNECTION_WORDS =
  /connection terminated|client was closed|not queryable|connection error|server closed the connection|timeout expired/i

/** The server went away, or the way to it: the work is resumed when it is back. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = codeOf(error) ?? ''
  const isSocketGone = code === 'ENOENT' && 'syscall' in error && error.syscall === 'connect'
  return (
    LOST_BY_SERVER.test(code) || LOST_ON_THE_WAY.has(code) || isSocketGone || LOST_CONNECTION_WORDS.test(error.message)
  )
}

export const isDiskFull = (error: unknown): boolean => codeOf(error) === '53100' || codeOf(error) === 'ENOSPC'
