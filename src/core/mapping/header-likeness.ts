/**
 * Headers that nobody listed, but whose words are those of a name that is known: in another order, in the
 * plural, shortened, inside a question, or with one letter wrong.
 *
 *   "Name of the company" · "company_names" · "Comp. Name" · "What is the name of your company?" · "Compnay Name"
 *
 * Words that are left over decide against a likeness: "Company size name" is not the name of a company.
 */
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
  forename first|given first|family last|curr currency|cur currency|descript description|comment note|remark note`
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
  readonly keys: ReadonlySet<string>
}

const bagOfPhrase = new Map<string, readonly string[]>()

/** The bags of the dictionary's phrases are the same for every mapping. */
function bagOf(phrase: string): readonly string[] {
  const known = bagOfPhrase.get(phrase)
  if (known !== undefined) return known
  const bag = wordBag(headerWords(phrase))
  if (bagOfPhrase.size < MOST_PHRASES) bagOfPhrase.set(phrase, bag)
  return bag
}

/** The dictionary, and the labels of a few workspaces. */
const MOST_PHRASES = 20_000

/** @param names phrases with the keys under which they are known */
export function indexLikeness(names: Iterable<readonly [phrase: string, key: string]>): LikenessIndex {
  const keysOfBag = new Map<string, Set<string>>()
  const keysOfWeakBag = new Map<string, Set<string>>()
  const keys = new Set<string>()
  for (const [phrase, key] of names) {
    const bag = bagOf(phrase)
    addToBag(keysOfBag, bag, key)
    addToBag(keysOfWeakBag, withoutWeak(bag), key)
    keys.add(key)
  }
  return { keysOfBag, keysOfWeakBag, keys }
}

function addToBag(map: Map<string, Set<string>>, bag: readonly string[], key: string): void {
  if (bag.length === 0) return
  const known = map.get(bagKey(bag))
  if (known === undefined) map.set(bagKey(bag), new Set([key]))
  else known.add(key)
}

export interface Likeness {
  readonly keys: readonly string[]
  /** What is left of a claim when the header is only alike. */
  readonly factor: number
}

const SAME_BAG = 0.93
const SAME_WEAK_BAG = 0.86
const ONE_EDIT = 0.86
/** Shorter words are too often one letter away from another word: "stage" and "state". */
const SHORTEST_EDITED = 6

/** Known keys that the words of a header are like, or null. */
export function findLikeness(index: LikenessIndex, words: readonly string[]): Likeness | null {
  const bag = wordBag(words)
  const same = index.keysOfBag.get(bagKey(bag))
  if (same !== undefined) return { keys: [...same], factor: SAME_BAG }
  const weak = withoutWeak(bag)
  const alike = index.keysOfWeakBag.get(bagKey(weak))
  if (alike !== undefined && weak.length > 0) return { keys: [...alike], factor: SAME_WEAK_BAG }
  const key = words.join('')
  if (key.length < SHORTEST_EDITED) return null
  const near = [...index.keys].filter((known) => isOneEditApart(key, known))
  return near.length === 0 ? null : { keys: near, factor: ONE_EDIT }
}
