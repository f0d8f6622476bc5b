/** Programs of the project as processes of their own, the way a person starts them. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'

export interface Started {
  readonly process: ChildProcess
  /** Everything it has printed so far. */
  readonly output: () => string
  /** Waits until it has printed this. Fails when it ends before. */
  readonly says: (text: string) => Promise<void>
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>
}

export interface StartOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly input?: string
}

/** Ends with the test, if it has not before. */
export function startProgram(command: string, args: readonly string[], options: StartOptions = {}): Started {
  const child = spawn(command, args, { cwd: options.cwd, env: { ...process.env, ...options.env }, stdio: 'pipe' })
  onTestFinished(() => void child.kill('SIGKILL'))
  child.stdin.on('error', () => {})
  child.stdin.end(options.input ?? '')
  let output = ''
  const collect = (data: Buffer): void => void (output += data.toString('utf8'))
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }))
  let isOver = false
  void ended.finally(() => (isOver = true))
  return {
    process: child,
    output: () => output,
    ended,
    async says(text) {
      while (!output.includes(text)) {
        if (isOver) throw new Error(`It ended without saying "${text}":\n${output}`)
        await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data'), ended])
      }
    },
  }
}
