/**
 * The ways to read one header, the plainest first: as it stands, without what other systems put
 * around it, without the name of the object itself, and without the number of a repeated column.
 */
import { headerWords } from './header-key.ts'

export interface HeaderVariant {
  readonly words: readonly string[]
  readonly key: string
  /** 1 for the first of several like columns, 2 for the second: "Phone 2". */
  readonly number: number | null
  /** The object's own name was taken away: "Lead Source" → `source`. */
  readonly isShortened: boolean
}

// Units, currencies and remarks for the person who fills in the file; prefixes and suffixes of APIs.
const AROUND: readonly RegExp[] = [
  /[([](?:[$€£¥%*]|required|optional|text|e\.?g\.?[^)\]]*|yyyy[^)\]]*|dd[^)\]]*|mm[^)\]]*)[)\]]/gi,
  /(?<=[\s([])(?:USD|EUR|GBP|CHF|CAD|AUD|NZD|JPY|CNY|INR|SEK|NOK|DKK|PLN|CZK|HUF|BRL|MXN|ZAR|SGD|HKD|TRY)(?=[)\]]?$)/g,
  /^(?:properties|fields|attributes|custom_fields)[._]/gi,
  /^(?:your|what is your|please enter your)\s/gi,
  /(?<=[a-z])__p?c$/gi,
]

/**
 * @param occurrence 1, or more when the same header stood in earlier columns: the second "Phone" is
 *   read as "Phone 2"
 * @param ownKeys what the object itself is called
 */
export function headerVariants(
  header: string,
  occurrence: number,
  ownKeys: readonly string[],
): readonly HeaderVariant[] {
  const bare = AROUND.reduce((text, around) => text.replaceAll(around, ''), header)
  const repeated = occurrence > 1 ? occurrence : null
  const plain = distinct([header, bare].map((text) => variant(headerWords(text), repeated, false)))
  const all = [...plain, ...plain.flatMap((known) => withoutOwnName(known, ownKeys))]
  return distinct([...all, ...all.flatMap(withoutNumber)]).filter(({ key }) => key !== '')
}

const variant = (words: readonly string[], number: number | null, isShortened: boolean): HeaderVariant => ({
  words,
  key: words.join(''),
  number,
  isShortened,
})

function withoutOwnName({ words, key, number }: HeaderVariant, ownKeys: readonly string[]): readonly HeaderVariant[] {
  return ownKeys.flatMap((own) => {
    if (!key.startsWith(own) || key.length === own.length) return []
    return [variant(dropStart(words, own.length), number, true)]
  })
}

/** The words after the first `length` letters. */
function dropStart(words: readonly string[], length: number): readonly string[] {
  const [first, ...rest] = words
  if (first === undefined || length === 0) return words
  return first.length > length ? [first.slice(length), ...rest] : dropStart(rest, length - first.length)
}

const NUMBER = /^[1-9]$/

/** Takes away the only number of a header: "E-mail 2 - Value" → `emailvalue`, 2. */
function withoutNumber({ words, number, isShortened }: HeaderVariant): readonly HeaderVariant[] {
  const found = words.filter((word) => NUMBER.test(word))
  if (found.length !== 1 || number !== null) return []
  const rest = words.filter((word) => !NUMBER.test(word))
  return [variant(rest, Number(found[0]), isShortened)]
}

function distinct(variants: readonly HeaderVariant[]): readonly HeaderVariant[] {
  return [...new Map(variants.map((each) => [`${each.key} ${each.number ?? ''}`, each])).values()]
}
