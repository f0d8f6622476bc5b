/**
 * How soon a password would be guessed, by zxcvbn: passwords of leaks, words, names, dates, and patterns of
 * the keyboard. Its dictionaries are large and seldom needed: they are loaded when the first password is set.
 */
import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

/** 0 to 4: what would take less than a hundred million guesses is below 3. */
const LEAST_SCORE = 3

/** @returns what is wrong with it, in a sentence; null for a good one */
export async function findWeakness(password: string, known: readonly string[]): Promise<string | null> {
  judge ??= loadJudge()
  // Words of one character would be found in every password.
  const words = known.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2)
  const { score, feedback } = (await judge).check(password, words)
  if (score >= LEAST_SCORE) return null
  const advice = feedback.warning ?? feedback.suggestions[0] ?? 'Add another word or two.'
  return `it would be guessed too soon. ${advice}`
}

let judge: Promise<ZxcvbnFactory> | undefined

async function loadJudge(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  return new Factory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
  })
}
