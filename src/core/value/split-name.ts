/**
 * Splits a whole name into first and last name.
 *
 *   "Ann Lee", "Lee, Ann"          Ann · Lee
 *   "Maria de la Cruz"             Maria · de la Cruz
 *   "Dr. Jane Smith Jr., PhD"      Jane · Smith Jr., and "Dr., PhD" is left out: there is no field for it
 *   "Cher"                         Cher · –
 *   "山田 太郎"                     太郎 · 山田
 *
 * Which of the words comes first is decided for the whole column, never per cell, except where a comma
 * or the script says so.
 */

export const NAME_ORDERS = ['firstLast', 'lastFirst'] as const
export type NameOrder = (typeof NAME_ORDERS)[number]

export interface SplitName {
  readonly first: string
  readonly last: string
  /** Titles and degrees, which no field holds. */
  readonly leftOut: string
  /** False when the text is hardly the name of one person: then all of it is the first name. */
  readonly isSure: boolean
}

const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx dr prof professor rev reverend hon sir madam dame lady lord fr father herr frau hr fr dipl-ing
  ing dott dottssa sig sigra sigrna mme mlle me monsieur madame mademoiselle sr sra srta dn dna don dona señor señora
  dhr mevr mevrouw meneer drs ir pan pani capt col gen lt sgt maj`.split(/\s+/),
)
const GENERATIONS: ReadonlySet<string> = new Set('jr sr ii iii iv junior senior'.split(' '))
const DEGREES: ReadonlySet<string> = new Set(
  `phd md mba ma ba bsc msc msci dds dvm jd llm llb esq cpa cfa pmp rn pe edd dphil mph mpa bba cissp cpp cfp pharmd
  obe mbe cbe`.split(/\s+/),
)
/** They begin a last name however they are written. */
const PARTICLES: ReadonlySet<string> = new Set(
  `van von de del della dello delle degli der den di da do dos das du des la le lo al el bin binti ibn ter ten te zu zum
  zur af av st san santa vander vande d' o' 't`.split(/\s+/),
)
/** Also given names or initials when they are written with a capital: "Thi Do Nguyen". */
const ONLY_SMALL: ReadonlySet<string> = new Set('do da lo te le la al el den des st san santa y e'.split(' '))

const bare = (word: string): string => word.toLowerCase().replaceAll(/[.,]/g, '')

const isTitle = (word: string): boolean => TITLES.has(bare(word))
const isGeneration = (word: string): boolean => GENERATIONS.has(bare(word)) && !/^sr$/.test(word)
const isDegree = (word: string): boolean => DEGREES.has(bare(word)) && /^\p{Lu}|\./u.test(word)

const SEVERAL_PEOPLE = /\s(?:&|\+|and|und|et|e|y|og|och|en)\s|[/;|]/iu
const NO_NAME = /[@\d]|https?:|\)$/

const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\s·・]+$/u

export function splitName(text: string, order: NameOrder): SplitName {
  const name = text.trim().replaceAll(/\s+/g, ' ')
  if (NO_NAME.test(name)) return unsure(name)
  const segments = name
    .split(',')
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '')
  const isSuffix = (segment: string): boolean =>
    segment.split(' ').every((word) => isDegree(word) || isGeneration(word))
  const own = segments.filter((segment, position) => position === 0 || !isSuffix(segment))
  const suffixes = segments.filter((segment) => !own.includes(segment)).flatMap((segment) => segment.split(' '))
  const [before = '', after, ...more] = own
  if (more.length > 0) return unsure(name)
  const kept = suffixes.filter(isGeneration)
  const degrees = suffixes.filter((word) => !isGeneration(word))
  if (after !== undefined) return splitAtComma(before, after, kept, degrees)
  if (SEVERAL_PEOPLE.test(name) && before.split(' ').length > 3) return unsure(name)
  return splitWords(before, order, kept, degrees)
}

const unsure = (name: string): SplitName => ({ first: name, last: '', leftOut: '', isSure: false })

function splitAtComma(before: string, after: string, kept: readonly string[], degrees: readonly string[]): SplitName {
  const last = withoutTitles(before.split(' '))
  const first = withoutTitles(after.split(' '))
  return named(first.words, [...last.words, ...kept], [...last.titles, ...first.titles, ...degrees])
}

function splitWords(text: string, order: NameOrder, kept: readonly string[], degrees: readonly string[]): SplitName {
  const { words, titles } = withoutTitles(text.split(' '))
  const end = withoutDegrees(words)
  const generations = trailing(end.words, isGeneration)
  const core = end.words.slice(0, end.words.length - generations.length)
  const isLastFirst = EAST_ASIAN.test(text) || order === 'lastFirst'
  const cut = isLastFirst ? lengthOfLeadingLast(core) : startOfLast(core)
  const [head, tail] = [core.slice(0, cut), core.slice(cut)]
  const [first, last] = isLastFirst ? [tail, head] : [head, tail]
  return named(first, [...last, ...generations, ...kept], [...titles, ...end.degrees, ...degrees])
}

const named = (first: readonly string[], last: readonly string[], leftOut: readonly string[]): SplitName => ({
  first: first.join(' '),
  last: last.join(' '),
  leftOut: leftOut.join(', '),
  isSure: true,
})

/** The last word always stays: "Herr" alone is what the cell says. */
function withoutTitles(words: readonly string[]): {
  readonly words: readonly string[]
  readonly titles: readonly string[]
} {
  let count = 0
  while (count < words.length - 1 && isTitle(words[count] ?? '')) count += 1
  return { words: words.slice(count), titles: words.slice(0, count) }
}

function withoutDegrees(words: readonly string[]): {
  readonly words: readonly string[]
  readonly degrees: readonly string[]
} {
  const degrees = trailing(words, (word) => isDegree(word) && word === word.toUpperCase() && word.length > 2)
  const found = words.length - degrees.length >= 2 ? degrees : []
  return { words: words.slice(0, words.length - found.length), degrees: found }
}

/** The words at the end that pass, the first word never among them. */
function trailing(words: readonly string[], passes: (word: string) => boolean): readonly string[] {
  let start = words.length
  while (start > 1 && passes(words[start - 1] ?? '')) start -= 1
  return words.slice(start)
}

function isParticle(word: string): boolean {
  const small = word.toLowerCase()
  return PARTICLES.has(small) && (word === small || !ONLY_SMALL.has(small))
}

/** Where the last name begins when it stands last: at its first particle, else at the last word. */
function startOfLast(words: readonly string[]): number {
  if (words.length < 2) return words.length
  const particle = words.findIndex((word, position) => position > 0 && position < words.length - 1 && isParticle(word))
  if (particle > 0) return particle
  const capitals = words.findIndex((word) => isInCapitals(word))
  const isTail = capitals > 0 && words.slice(capitals).every(isInCapitals)
  return isTail ? capitals : words.length - 1
}

/** How many words the last name has when it stands first: its particles, or all that is in capitals. */
function lengthOfLeadingLast(words: readonly string[]): number {
  if (words.length < 2) return words.length
  const notCapitals = words.findIndex((word) => !isInCapitals(word))
  if (notCapitals > 0) return notCapitals
  let count = 0
  while (count < words.length - 2 && isParticle(words[count]?.toLowerCase() ?? '')) count += 1
  return count + 1
}

const isInCapitals = (word: string): boolean => /^[\p{Lu}'’-]{2,}$/u.test(word)

const ORDER_SHARE = 0.6

/** "DUPONT Jean" in most samples says that the last name stands first. */
export function orderOfNames(samples: readonly string[]): NameOrder {
  const texts = samples.filter((text) => !text.includes(',') && text.trim().includes(' '))
  const capitalsFirst = texts.filter((text) => {
    const words = text.trim().split(/\s+/)
    return isInCapitals(words[0] ?? '') && (words[0] ?? '').length > 2 && !isInCapitals(words.at(-1) ?? '')
  })
  return texts.length > 1 && capitalsFirst.length >= texts.length * ORDER_SHARE ? 'lastFirst' : 'firstLast'
}

const LETTERS_ONLY = /^[\p{L}\p{M}\s.,'’()"“”‘-]+$/u

/** True when the text can be the name of a person, whole or not: letters, and at most six words. */
export const looksLikeName = (text: string): boolean => LETTERS_ONLY.test(text) && text.trim().split(/\s+/).length <= 6
