/**
 * How well a text fits what was typed: every word of the query has to be the beginning of a word of the text, or to
 * stand somewhere in it.
 *
 * @returns null when it does not fit; the more the better
 */
export function matchWords(query: string, label: string, keywords = ''): number | null {
  const words = wordsOf(query)
  if (words.length === 0) return 0
  const name = label.toLowerCase()
  if (name.startsWith(words.join(' '))) return 90
  const scores = words.map((word) => scoreOf(word, name, keywords.toLowerCase()))
  return scores.includes(0) ? null : Math.min(...scores)
}

function scoreOf(word: string, name: string, keywords: string): number {
  if (wordsOf(name).some((each) => each.startsWith(word))) return 80
  if (wordsOf(keywords).some((each) => each.startsWith(word))) return 50
  return name.includes(word) ? 30 : 0
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
