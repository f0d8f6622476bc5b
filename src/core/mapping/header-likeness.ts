/**
 * Headers that nobody listed, but whose words are those of a name that is known: in another order, in the
 * plural, shortened, inside a question, or with one letter wrong.
 *
 *   "Name of the company" · "company_names" · "Comp. Name" · "What is the name of your company?" · "Compnay Name"
 *
 * Words that are left over decide against a likeness: "Company size name" is not the name of a company.
 */
import { DICTIONARY } from './dictionary/dictionary.ts'
import { OBJECT_WORDS } from './dictionary/object-words.ts'
import { UNMAPPED } from './dictionary/unmapped-words.ts'
import { headerWords } from './header-key.ts'
import { isOneEditApart } from './one-edit.ts'

/** Words that say nothing about which field is meant. */
const FILLERS: ReadonlySet<string> = new Set(
  `a an the of for in to and or with at by from is are s t my your our you we do does did what which who where how please
  enter provide tell us most der die das des dem den und oder von zu im am le la les l d du de et ou a au aux el los las
  del y o il lo gli dei della e di da do dos das het een van en`.split(/\s+/),
)

/** Words for the same thing, and the short forms in which they are written. */
const SAME_WORDS: ReadonlyMap<string, string> = new Map(
  `addr address|adress address|adr address|tel phone|telephone phone|ph phone|fon phone|fone phone|phonenumber phone
  mob mobile|cell mobile|cellphone mobile|cellular mobile|no number|nr number|num number|nbr number|nb number
  org organization|organisation organization|orgname organization|comp company|corp company|acct account|acc account
  mgr manager|desc description|descr description|amt amount|ctry country|cntry country|postcode zip|postal zip
  rev revenue|emp employee|staff employee|ind industry|prob probability|opp opportunity|oppty opportunity|est estimated
  exp expected|li linkedin|pos position|www website|web website|homepage website|site website|bday birthday
  birthdate birthday|cust customer|prim primary|sec secondary|alt alternate|alternative alternate|biz business
  eml email|mail email|mails email|src source|surname last|fname first|lname last|closing close|addl additional
  anual annual|forename first|given first|family last|curr currency|cur currency|descript description|comment note|remark note`
    .split(/[|\n]/)
    .map((pair) => pair.trim().split(' ') as [string, string]),
)

/** They are left out where the others alone are known: "Primary industry", "Tag list", "LinkedIn profile link". */
const WEAK: ReadonlySet<string> = new Set('primary main default current list link url profile field column'.split(' '))
/** They only qualify a number or an address to reach somebody at. */
const WEAK_OF_CONTACT: ReadonlySet<string> = new Set(
  'number work business office corporate professional direct contact personal'.split(' '),
)
const CONTACT: ReadonlySet<string> = new Set(['phone', 'mobile', 'email'])

/** The words that count, in an order of their own; empty when nothing is left. */
export function wordBag(words: readonly string[]): readonly string[] {
  const joined = ` ${words.join(' ')} `.replaceAll(' e mail', ' email').replaceAll(' web site', ' website')
  const counted = joined
    .replaceAll(/ (?:do |does )?(?:you|they) work for /g, ' ')
    .split(' ')
    .filter((word) => word !== '' && !FILLERS.has(word))
    .map(singular)
    .map((word) => SAME_WORDS.get(word) ?? word)
    .map(singular)
  return [...new Set(counted)].sort()
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return /(?:ss|x|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

export const withoutWeak = (bag: readonly string[]): readonly string[] => {
  const isContact = bag.some((word) => CONTACT.has(word))
  return bag.filter((word) => !WEAK.has(word) && !(isContact && WEAK_OF_CONTACT.has(word) && word !== 'personal'))
}

export const bagKey = (bag: readonly string[]): string => bag.join(' ')

/** The known names of one object, by what their words come to. */
export interface LikenessIndex {
  readonly keysOfBag: ReadonlyMap<string, ReadonlySet<string>>
  readonly keysOfWeakBag: ReadonlyMap<string, ReadonlySet<string>>
  readonly phrases: readonly Phrase[]
  /** Every word of every name: none of these is a slip of the pen. */
  readonly isWord: (word: string) => boolean
}

interface Phrase {
  readonly words: readonly string[]
  readonly key: string
}

interface ReadPhrase {
  readonly words: readonly string[]
  readonly bag: readonly string[]
  readonly weakBag: readonly string[]
}

const readPhrases = new Map<string, ReadPhrase>()

/** The dictionary's phrases are the same for every mapping. */
function readPhrase(phrase: string): ReadPhrase {
  const known = readPhrases.get(phrase)
  if (known !== undefined) return known
  const words = headerWords(phrase)
  const bag = wordBag(words)
  const read = { words, bag, weakBag: withoutWeak(bag) }
  if (readPhrases.size < MOST_PHRASES) readPhrases.set(phrase, read)
  return read
}

/** The dictionary, and the labels of a few workspaces. */
const MOST_PHRASES = 20_000

/** @param names phrases with the keys under which they are known */
export function indexLikeness(names: Iterable<readonly [phrase: string, key: string]>): LikenessIndex {
  const keysOfBag = new Map<string, Set<string>>()
  const keysOfWeakBag = new Map<string, Set<string>>()
  const phrases: Phrase[] = []
  for (const [phrase, key] of names) {
    const { words, bag, weakBag } = readPhrase(phrase)
    addToBag(keysOfBag, bag, key)
    addToBag(keysOfWeakBag, weakBag, key)
    phrases.push({ words, key })
  }
  const own = new Set(phrases.flatMap(({ words }) => words))
  return { keysOfBag, keysOfWeakBag, phrases, isWord: (word) => own.has(word) || VOCABULARY.has(word) }
}

function addToBag(map: Map<string, Set<string>>, bag: readonly string[], key: string): void {
  if (bag.length === 0) return
  const known = map.get(bagKey(bag))
  if (known === undefined) map.set(bagKey(bag), new Set([key]))
  else known.add(key)
}

/** The words of the dictionary, whatever the object: a company's "Stage" is no mistyped state. */
const VOCABULARY: ReadonlySet<string> = new Set(
  [
    ...Object.values(DICTIONARY).flatMap((fields) =>
      Object.values(fields)
        .flat()
        .flatMap(([phrases]) => phrases),
    ),
    ...UNMAPPED.flatMap(({ headers = [], phrases = [] }) => [...headers, ...phrases]),
    ...Object.values(OBJECT_WORDS).flat(),
  ].flatMap(headerWords),
)

export interface Likeness {
  readonly keys: readonly string[]
  /** What is left of a claim when the header is only alike. */
  readonly factor: number
}

const SAME_BAG = 0.93
const SAME_WEAK_BAG = 0.86
const ONE_EDIT = 0.86
/** Shorter words are too often one letter away from another word: "stage" and "state". */
const SHORTEST_EDITED = 5
/** Of the shorter ones in all languages of the dictionary, too many are a letter away from an English word: "gade", "grade". */
const SHORTEST_MEANT = 6
const OFTEN_MISTYPED: ReadonlySet<string> = new Set(['email', 'phone', 'title', 'first'])

/** Known keys that the words of a header are like, or null. */
export function findLikeness(index: LikenessIndex, words: readonly string[]): Likeness | null {
  const bag = wordBag(words)
  const same = index.keysOfBag.get(bagKey(bag))
  if (same !== undefined) return { keys: [...same], factor: SAME_BAG }
  const weak = withoutWeak(bag)
  const alike = index.keysOfWeakBag.get(bagKey(weak))
  if (alike !== undefined && weak.length > 0) return { keys: [...alike], factor: SAME_WEAK_BAG }
  const near = index.phrases.filter((phrase) => isMistyped(words, phrase.words, index.isWord))
  return near.length === 0 ? null : { keys: near.map(({ key }) => key), factor: ONE_EDIT }
}

/** True when one word differs by a letter, and is no word of its own: "form name" is no forename. */
function isMistyped(words: readonly string[], known: readonly string[], isWord: (word: string) => boolean): boolean {
  if (words.length !== known.length) return false
  const at = words.findIndex((word, position) => word !== known[position])
  const [word = '', meant = ''] = [words[at], known[at]]
  if (at < 0 || word.length < SHORTEST_EDITED || isWord(word) || word[0] !== meant[0]) return false
  if (meant.length < SHORTEST_MEANT && !OFTEN_MISTYPED.has(meant)) return false
  return words.every((each, position) => position === at || each === known[position]) && isOneEditApart(word, meant)
}
