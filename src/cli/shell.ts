/** What every command is given, and how a command is hung into the program. */
import type { Command } from 'commander'
import { makeApiClient, type ApiClient } from './api-client.ts'
import { EXIT, type ExitCode } from './command-failure.ts'
import { findServer } from './find-server.ts'
import { openOutput, type Output } from './output.ts'

export interface Shell {
  readonly api: ApiClient
  readonly output: Output
}

/** A command's work; `EXIT.ok` when it gives back nothing. */
type Work<Flags> = (shell: Shell, flags: Flags, ...operands: string[]) => Promise<ExitCode | void>

/** The action of a command: opens the shell, does the work, leaves the exit code. */
export const action = <Flags extends object>(work: Work<Flags>) =>
  async function (this: Command): Promise<void> {
    const api = makeApiClient(() => findServer(process.env))
    const output = openOutput({ json: this.opts()['json'] === true })
    process.exitCode = (await work({ api, output }, this.opts<Flags>(), ...this.args)) ?? EXIT.ok
  }

export const JSON_FLAG = ['--json', 'write JSON to stdout, for programs'] as const

/** Examples at the end of a command's help. */
export const addExamples = (command: Command, ...examples: readonly string[]): Command =>
  command.addHelpText(
    'after',
    `\n${examples.length === 1 ? 'Example' : 'Examples'}:\n${examples.map((each) => `  ${each}`).join('\n')}`,
  )
