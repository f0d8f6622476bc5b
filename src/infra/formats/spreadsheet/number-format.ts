/**
 * What a number format of a spreadsheet means for the text of its cells: dates and times, codes with
 * leading zeros, percentages. Everything else only decorates the number, which is written plainly.
 */
export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  | { readonly kind: 'date-time' }
  | { readonly kind: 'time' }
  /** Hours beyond 24: `[h]:mm`. */
  | { readonly kind: 'duration' }
  | { readonly kind: 'percent' }
  /** `00000`, `000-00-0000`: digits fill the zeros from the right. */
  | { readonly kind: 'mask'; readonly mask: string }

export const PLAIN: NumberFormat = { kind: 'plain' }
const DATE: NumberFormat = { kind: 'date' }
const DATE_TIME: NumberFormat = { kind: 'date-time' }
const TIME: NumberFormat = { kind: 'time' }
const DURATION: NumberFormat = { kind: 'duration' }
const PERCENT: NumberFormat = { kind: 'percent' }

/** The formats that have a number instead of a code (ECMA-376, 18.8.30); East Asian dates among them. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return PERCENT
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || (id >= 50 && id <= 58) || id === 36) return DATE
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35)) return TIME
  if (id === 22) return DATE_TIME
  if (id >= 45 && id <= 47) return DURATION
  return PLAIN
}

const QUOTED_OR_ESCAPED = /"[^"]*"|\\.|_.|\*./g
const ELAPSED = /\[(?:h+|m+|s+)\]/i
const BRACKETS = /\[[^\]]*\]/g

/** Reads a format code such as `dd/mm/yyyy` or `00000`. Of several sections the first counts: that of positive numbers. */
export function readFormatCode(code: string): NumberFormat {
  const section = firstSection(code)
  const bare = section.replaceAll(QUOTED_OR_ESCAPED, '')
  if (ELAPSED.test(bare)) return DURATION
  const letters = bare.replaceAll(BRACKETS, '').replaceAll(/general|standard/gi, '')
  const clock = /[hs]/i.test(letters) || /am\/pm|a\/p/i.test(letters)
  const day = /[yd]/i.test(letters) || (/m/i.test(letters) && !clock) || /[eg]{2,}|[bg]+e/i.test(letters)
  if (day && !/[#?]/.test(letters)) return clock ? DATE_TIME : DATE
  if (clock) return TIME
  if (/%/.test(letters)) return PERCENT
  return readMask(section)
}

function firstSection(code: string): string {
  let isQuoted = false
  for (let at = 0; at < code.length; at += 1) {
    const character = code[at]
    if (character === '"') isQuoted = !isQuoted
    else if (character === '\\' && !isQuoted) at += 1
    else if (character === ';' && !isQuoted) return code.slice(0, at)
  }
  return code
}

/** A mask has at least two zeros, and between them literals only: no `#`, no decimals, no thousands. */
function readMask(section: string): NumberFormat {
  const mask = section
    .replaceAll(BRACKETS, '')
    .replaceAll(/"([^"]*)"/g, (_, text: string) => escapeZeros(text))
    .replaceAll(/\\(.)/g, (_, text: string) => escapeZeros(text))
    .replaceAll(/_.|\*./g, '')
    .trim()
  const isMask = /^[^#?.,%Ee@]*0[^#?.,%Ee@]*0[^#?.,%Ee@]*$/.test(mask)
  return isMask ? { kind: 'mask', mask } : PLAIN
}

/** Stands for a zero that is text and not a place for a digit. */
const LITERAL_ZERO = '\u{1}'
const escapeZeros = (text: string): string => text.replaceAll('0', LITERAL_ZERO)

/** Puts whole digits into a mask: 1234 in `00000` is 01234. More digits than zeros come first. */
export function fillMask(mask: string, digits: string): string {
  let rest = digits
  let text = ''
  const firstPlace = mask.indexOf('0')
  for (let at = mask.length - 1; at >= 0; at -= 1) {
    const character = mask[at] ?? ''
    if (character !== '0') {
      text = (character === LITERAL_ZERO ? '0' : character) + text
      continue
    }
    const taken = at === firstPlace ? rest : rest.slice(-1)
    text = (taken === '' ? '0' : taken) + text
    rest = rest.slice(0, rest.length - taken.length)
  }
  return text
}
