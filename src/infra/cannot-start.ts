/**
 * A reason why the program cannot start that a person can put right: said in words with the remedy,
 * never as a stack trace.
 */
export class CannotStart extends Error {
  readonly remedy: string

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CannotStart'
    this.remedy = remedy
  }
}

/** The code of a system error such as ENOENT, or nothing for any other error. */
export function systemErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
