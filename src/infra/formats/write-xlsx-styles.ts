/** The few looks that cells of our workbooks have. */
import { XML_HEAD } from './write-xlsx-xml.ts'

/**
 * Positions in the style sheet.
 *   text    kept as it is typed: leading zeros, `+33 …`, `1/2`
 *   date    a day, shown as 2026-11-21
 *   wrong   text in a yellow cell
 *   remark  text of ours, broken between words
 *   number, amount, dateTime, boolean   values of these types, given as their texts: `1250.5`, `2026-11-21T09:30:00.000Z`, `true`
 */
export const STYLES = {
  plain: 0,
  header: 1,
  text: 2,
  date: 3,
  wrong: 4,
  remark: 5,
  remarkHeader: 6,
  number: 7,
  amount: 8,
  dateTime: 9,
  boolean: 10,
} as const
export type XlsxStyle = keyof typeof STYLES

const FONT = '<sz val="11"/><name val="Calibri"/><family val="2"/>'
const fill = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`

const TEXT_FORMAT = 49
const AMOUNT_FORMAT = 4
const DATE_FORMAT = 164
const DATE_TIME_FORMAT = 165

interface Look {
  readonly format?: number
  readonly font?: number
  readonly fill?: number
  readonly isWrapped?: boolean
}

const LOOKS: { readonly [style in XlsxStyle]: Look } = {
  plain: {},
  header: { format: TEXT_FORMAT, font: 1, fill: 2 },
  text: { format: TEXT_FORMAT },
  date: { format: DATE_FORMAT },
  wrong: { format: TEXT_FORMAT, fill: 3 },
  remark: { format: TEXT_FORMAT, isWrapped: true },
  remarkHeader: { format: TEXT_FORMAT, font: 1, fill: 4 },
  number: {},
  amount: { format: AMOUNT_FORMAT },
  dateTime: { format: DATE_TIME_FORMAT },
  boolean: {},
}

function look({ format = 0, font = 0, fill: filled = 0, isWrapped = false }: Look): string {
  const ids = `numFmtId="${format}" fontId="${font}" fillId="${filled}" borderId="0" xfId="0"`
  const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1"'
  return isWrapped
    ? `<xf ${ids} ${applied} applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`
    : `<xf ${ids} ${applied}/>`
}

export const STYLE_SHEET =
  `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  `<numFmts count="2"><numFmt numFmtId="${DATE_FORMAT}" formatCode="yyyy\\-mm\\-dd"/>` +
  `<numFmt numFmtId="${DATE_TIME_FORMAT}" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>` +
  `<fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>` +
  // The format wants the first two as they are.
  '<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  `${fill('FFE7E6E6')}${fill('FFFFEB3B')}${fill('FFFFF2CC')}</fills>` +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${Object.keys(STYLES).length}">${Object.values(LOOKS).map(look).join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
