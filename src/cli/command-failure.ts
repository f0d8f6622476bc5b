/** Why a command did not do what it was asked, as the server says it or in the same shape. */

/** How the program ends. Scripts rely on these numbers: see docs/cli.md. */
export const EXIT = {
  /** Everything went well, every row included. */
  ok: 0,
  /** Refused, or failed. */
  failed: 1,
  /** The command line itself is wrong. */
  usage: 2,
  /** Done, but some rows failed. */
  someRowsFailed: 3,
  /** Ctrl-C, as shells report it. */
  interrupted: 130,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

export interface FailureWords {
  readonly code: string
  readonly message: string
  readonly remedy: string
}

export class CommandFailure extends Error implements FailureWords {
  readonly code: string
  readonly remedy: string
  readonly exitCode: ExitCode

  constructor({ code, message, remedy }: FailureWords, exitCode: ExitCode = EXIT.failed) {
    super(message)
    this.name = 'CommandFailure'
    this.code = code
    this.remedy = remedy
    this.exitCode = exitCode
  }
}

export const usageFailure = (message: string, remedy: string): CommandFailure =>
  new CommandFailure({ code: 'USAGE', message, remedy }, EXIT.usage)
