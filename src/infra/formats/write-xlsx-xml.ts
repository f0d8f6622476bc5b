export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Needs nothing done, as most texts. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const IS_PLAIN = /^[^&<>"_\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]*$/
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g
/** What a reader would take for an escaped character. */
const LOOKS_ESCAPED = /_(?=x[\dA-Fa-f]{4}_)/g

/** Text as XML; characters that XML cannot hold in the spelling of the format, `_x0007_`. */
export function escapeXml(text: string): string {
  if (IS_PLAIN.test(text)) return text
  return text
    .toWellFormed()
    .replaceAll(LOOKS_ESCAPED, '_x005F_')
    .replaceAll(CONTROL, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)
}

const LETTERS = 26

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  const known = NAMES[index]
  if (known !== undefined) return known
  const letter = String.fromCharCode(65 + (index % LETTERS))
  const name = index < LETTERS ? letter : columnName(Math.floor(index / LETTERS) - 1) + letter
  NAMES[index] = name
  return name
}

const NAMES: string[] = []
