/** Archives and workbooks for tests, with whatever faults a test wants: no program would write them so. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  readonly name: string
  readonly content: Buffer | string
  /** Packed already; `content` is not looked at. */
  readonly packed?: Buffer
  /** Not packed at all. */
  readonly isStored?: boolean
  /** What the list of contents says, where that is a lie. */
  readonly declaredBytes?: number
}

export function makeZip(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = []
  const list: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const content = Buffer.from(part.content)
    const packed = part.packed ?? (part.isStored === true ? content : deflateRawSync(content))
    const size = part.declaredBytes ?? content.length
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(part.isStored === true ? 0 : 8, 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(size, 18)
    fields.writeUInt16LE(name.length, 22)
    const file = Buffer.concat([Buffer.from('PK\u{3}\u{4}'), fields, name, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    list.push(Buffer.concat([Buffer.from('PK\u{1}\u{2}'), Buffer.of(20, 0), fields, place, name]))
    files.push(file)
    offset += file.length
  }
  const directory = Buffer.concat(list)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, directory, Buffer.from('PK\u{5}\u{6}'), end])
}

export interface MadeSheet {
  readonly name: string
  /** What stands between `<sheetData>` and its end, or the whole document if it begins with `<?xml`. */
  readonly rows: string
  /** What follows the rows, such as merged cells. */
  readonly after?: string
  readonly state?: 'hidden' | 'veryHidden'
}

export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[]
  /** Each text as its XML: `<t>Ada</t>`. */
  readonly strings?: readonly string[]
  /** Number formats by style: style 1 is the first. */
  readonly formats?: readonly string[]
  readonly is1904?: boolean
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const relations = (list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

export const sheetXml = ({ rows, after = '' }: Pick<MadeSheet, 'rows' | 'after'>): string =>
  rows.startsWith('<?xml')
    ? rows
    : `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`

/** The parts of a workbook, in the order in which Excel writes them. */
export function workbookParts({ sheets, strings, formats = [], is1904 = false }: MadeWorkbook): readonly ZipPart[] {
  const list = sheets.map(({ name, state }, index) => {
    const hidden = state === undefined ? '' : ` state="${state}"`
    return `<sheet name="${name}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`
  })
  const codes = formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`)
  const styles = ['<xf numFmtId="0"/>', ...formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`)]
  const parts: ZipPart[] = [
    { name: '_rels/.rels', content: relations([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ...sheets.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['rIdStyles', 'styles', 'styles.xml'],
        ...(strings === undefined ? [] : [['rIdStrings', 'sharedStrings', 'sharedStrings.xml'] as const]),
      ]),
    },
    {
      name: 'xl/styles.xml',
      content: `${XML}<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    },
    ...sheets.map((sheet, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content: sheetXml(sheet) })),
  ]
  if (strings !== undefined) {
    const items = strings.map((text) => `<si>${text}</si>`).join('')
    parts.push({ name: 'xl/sharedStrings.xml', content: `${XML}<sst xmlns="${MAIN}">${items}</sst>` })
  }
  return parts
}

export const makeWorkbook = (workbook: MadeWorkbook): Buffer => makeZip(workbookParts(workbook))

/** A row of texts. An empty text is no cell. */
export const textRow = (number: number, cells: readonly string[], attributes = ''): string =>
  `<row r="${number}"${attributes}>${cells
    .map((cell, column) => (cell === '' ? '' : textCell(`${letters(column)}${number}`, cell)))
    .join('')}</row>`

export const textCell = (reference: string, text: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)
