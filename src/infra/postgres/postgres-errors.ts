/** What PostgreSQL's error codes mean for the work at hand. See Appendix A of its manual. */

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** Integrity constraints, data exceptions, limits and what triggers raise: the data is refused, and would be again. */
export const isConstraintViolation = (error: unknown): error is Error => /^(22|23|54|P0001)/.test(codeOf(error) ?? '')

export const isUniqueViolation = (error: unknown): error is Error => codeOf(error) === '23505'

/** Deadlocks, serialization failures, lock time-outs: trying again is all that is needed. */
export const isPassing = (error: unknown): boolean => ['40P01', '40001', '55P03'].includes(codeOf(error) ?? '')

const LOST_CONNECTION = /^(08|57P0)|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT/
const LOST_CONNECTION_WORDS =
  /connection terminated|client was closed|not queryable|connection error|server closed the connection/i

/** The server went away: the work is resumed when it is back. */
export const isConnectionLost = (error: unknown): boolean =>
  LOST_CONNECTION.test(codeOf(error) ?? '') || (error instanceof Error && LOST_CONNECTION_WORDS.test(error.message))

export const isDiskFull = (error: unknown): boolean => codeOf(error) === '53100' || codeOf(error) === 'ENOSPC'
