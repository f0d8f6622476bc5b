import { createInterface } from 'node:readline/promises'
import { EXIT } from './command-failure.ts'

/** Whether there is a person to ask. */
export const canAsk = (): boolean => process.stdin.isTTY && process.stderr.isTTY

/**
 * Asks a question to be answered by yes or no; anything but yes is no.
 *
 * @param ifInterrupted what to tell a person who answers with Ctrl-C
 */
export async function confirm(question: string, ifInterrupted: string): Promise<boolean> {
  const prompt = createInterface({ input: process.stdin, output: process.stderr })
  prompt.on('SIGINT', () => {
    process.stderr.write(`\n${ifInterrupted}\n`)
    process.exit(EXIT.interrupted)
  })
  try {
    const answer = await prompt.question(`${question} [y/N] `)
    return /^y(es)?$/i.test(answer.trim())
  } finally {
    prompt.close()
  }
}
