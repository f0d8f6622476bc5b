/** Names for programs, made from the labels that people give. */

// Letters that take part in no decomposition into a plain one and an accent.
const SPELT_OUT: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', þ: 'th' }

/** "Numéro de dossier" → `numeroDeDossier`; empty where the label has no letter or digit of the Latin alphabet. */
export function apiNameOf(label: string): string {
  const plain = label
    .toLowerCase()
    .replaceAll(/[ßæœøđłþ]/g, (letter) => SPELT_OUT[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
  const [first = '', ...rest] = plain.match(/[a-z\d]+/g) ?? []
  return first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

/** The value that records store for an option: "In progress" → `in_progress`; a label without Latin letters is its own. */
export function optionValueOf(label: string): string {
  const words = apiNameOf(label).match(/[A-Z]?[a-z\d]+/g) ?? []
  return words.length === 0 ? label : words.join('_').toLowerCase()
}
