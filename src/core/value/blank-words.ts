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
const FIRST_CODES = new Set([...BLANK_WORDS].flatMap((word) => [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)]))

export const isBlankWord = (text: string): boolean =>
  text.length <= LONGEST && FIRST_CODES.has(text.charCodeAt(0)) && BLANK_WORDS.has(text.toLowerCase())
