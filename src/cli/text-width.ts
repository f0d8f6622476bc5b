/** How much room a text takes in a terminal, and how it is made to fit. */

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Drawn over two columns: the scripts of East Asia, and emoji. */
const WIDE =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]|\p{Emoji_Presentation})/u

const ASCII = /^[\x20-\x7e]*$/

const graphemesOf = (text: string): readonly string[] => [...GRAPHEMES.segment(text)].map(({ segment }) => segment)

const widthOf = (grapheme: string): number => (WIDE.test(grapheme) ? 2 : 1)

export const textWidth = (text: string): number =>
  ASCII.test(text) ? text.length : graphemesOf(text).reduce((sum, grapheme) => sum + widthOf(grapheme), 0)

/**
 * Text from a file or a record, on one line and harmless: an escape sequence in a cell must not steer the
 * terminal, nor a change of writing direction the words around it.
 */
export const printable = (text: string): string =>
  text.replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')

/** Cuts a text that is too long, and shows that it was cut. */
export function cutText(text: string, width: number): string {
  return textWidth(text) <= width ? text : `${takeWidth(text, width - 1)}…`
}

function takeWidth(text: string, width: number): string {
  let taken = ''
  let used = 0
  for (const grapheme of graphemesOf(text)) {
    used += widthOf(grapheme)
    if (used > width) break
    taken += grapheme
  }
  return taken
}

/** Breaks a text between words; a word longer than a line is broken where the line ends. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((each) => breakWord(each, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (textWidth(longer) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

function breakWord(word: string, width: number): readonly string[] {
  const pieces: string[] = []
  let rest = word
  while (textWidth(rest) > width) {
    const piece = takeWidth(rest, width) || (graphemesOf(rest)[0] ?? '')
    pieces.push(piece)
    rest = rest.slice(piece.length)
  }
  return [...pieces, rest]
}
