/** What people and programs write where there is nothing. Offered as blank, never taken for it unasked. */
const WORDS = [
  'n/a n.a. na #n/a n/d n.d. nd k.a. s/o - -- --- – — . .. ? ?? null (null) <null> nil none (none) undefined nan empty',
  '(empty) blank (blank) unknown unbekannt inconnu desconocido sconosciuto onbekend tbd tba n.v.t. nvt not-set',
].join(' ')
const PHRASES = ['not available', 'not applicable', 'not set', 'no data', 'no value', 'keine angabe', 'non renseigné']
const ZERO_DATES = ['0000-00-00', '0000-00-00 00:00:00', '00/00/0000', '00.00.0000']

const BLANK_WORDS: ReadonlySet<string> = new Set([...WORDS.split(' '), ...PHRASES, ...ZERO_DATES])
const LONGEST = Math.max(...[...BLANK_WORDS].map(({ length }) => length))

/** The codes that such a word can begin with: most cells are known by their first character. */
const IS_FIRST = new Uint8Array(65_536)
for (const word of BLANK_WORDS) {
  IS_FIRST[word.charCodeAt(0)] = 1
  IS_FIRST[word.toUpperCase().charCodeAt(0)] = 1
}

export const isBlankWord = (text: string): boolean =>
  text.length <= LONGEST && IS_FIRST[text.charCodeAt(0)] === 1 && BLANK_WORDS.has(text.toLowerCase())
