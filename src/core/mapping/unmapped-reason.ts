import { SILENT_HEADERS, UNMAPPED } from './dictionary/unmapped-words.ts'
import { headerWords } from './header-key.ts'
import { keysOf } from './names-of-part.ts'

const REASON_OF_KEY: ReadonlyMap<string, string> = new Map(
  UNMAPPED.flatMap(({ headers = [], reason }) => keysOf(headers).map((key) => [key, reason] as const)),
)

const REASON_OF_PHRASE: readonly (readonly [phrase: string, reason: string])[] = UNMAPPED.flatMap(
  ({ phrases = [], reason }) => phrases.map((phrase) => [spaced(headerWords(phrase)), reason] as const),
)

export const FOREIGN_ID = UNMAPPED.find(({ phrases = [] }) => phrases.includes('do not modify'))?.reason ?? ''

/** Why a header that is none of the workspace's own names goes nowhere, or null when nothing speaks against a guess. */
export function unmappedReason(words: readonly string[]): string | null {
  const known = REASON_OF_KEY.get(words.join(''))
  if (known !== undefined) return known
  const text = spaced(words)
  return REASON_OF_PHRASE.find(([phrase]) => text.includes(phrase))?.[1] ?? null
}

const ID_WORDS: ReadonlySet<string> = new Set(['id', 'ids', 'guid', 'uuid', 'uid'])

/** Why "User Id" goes nowhere: the ids are not ours. Null for other headers. */
export const foreignIdReason = (words: readonly string[]): string | null =>
  ID_WORDS.has(words.at(-1) ?? '') ? FOREIGN_ID : null

/** Words between spaces, so that "age" is not found in "stage"; "e mail" counts as "email". */
function spaced(words: readonly string[]): string {
  return ` ${words.join(' ')} `.replaceAll(' e mail', ' email')
}

const SILENT_KEYS: ReadonlySet<string> = new Set(keysOf(SILENT_HEADERS))

/** True for headers such as "Column 3", "F2", "B" or "Unnamed: 4", which only count the columns. */
export function isSilentHeader(header: string): boolean {
  const words = headerWords(header).filter((word) => !/^\d+$/.test(word))
  const key = words.join('')
  return key.length <= 1 || SILENT_KEYS.has(key)
}
