/** What a workbook (XLSX) says of itself: its sheets, its number formats, and from which day it counts. */
import { Refusal } from '../../../core/refusal.ts'
import { builtInFormat, PLAIN, readFormatCode, type NumberFormat } from './number-format.ts'
import { decodeEntities } from './xml-text.ts'
import { declared } from './xml-bytes.ts'
import type { ZipArchive } from './zip-archive.ts'

export interface WorkbookSheet {
  readonly name: string
  readonly isHidden: boolean
  /** Name of its part in the archive. */
  readonly part: string
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[]
  /** By the number by which cells name their style. */
  readonly formats: readonly NumberFormat[]
  readonly is1904: boolean
  readonly stringsPart: string | null
}

interface Relation {
  readonly target: string
  readonly type: string
}

/** @returns null when the archive is no such workbook. */
export async function openWorkbook(zip: ZipArchive): Promise<Workbook | null> {
  const root = await readRelations(zip, '_rels/.rels')
  const main = [...root.values()].find(({ type }) => type.endsWith('/officeDocument'))
  const part = zip.find(main === undefined ? 'xl/workbook.xml' : resolve('', main.target))
  if (part === undefined || part.endsWith('.bin') || !part.endsWith('.xml')) return null
  const text = await xml(zip, part)
  if (!/<(?:\w+:)?workbook\b/.test(text)) return null
  const folder = part.includes('/') ? part.slice(0, part.lastIndexOf('/') + 1) : ''
  const relations = await readRelations(zip, `${folder}_rels/${part.slice(folder.length)}.rels`)
  const partOf = (kind: string): string | null => {
    const found = [...relations.values()].find(({ type }) => type.endsWith(kind))
    return found === undefined ? null : (zip.find(resolve(folder, found.target)) ?? null)
  }
  const styles = partOf('/styles')
  return {
    sheets: readSheets(text, relations, folder, zip),
    formats: styles === null ? [] : readFormats(await xml(zip, styles)),
    is1904: tags(text, 'workbookPr').some((tag) => isTrue(attribute(tag, 'date1904'))),
    stringsPart: partOf('/sharedStrings'),
  }
}

async function xml(zip: ZipArchive, part: string): Promise<string> {
  const text = await zip.text(part)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw declared()
  return text
}

async function readRelations(zip: ZipArchive, part: string): Promise<ReadonlyMap<string, Relation>> {
  const found = zip.find(part)
  if (found === undefined) return new Map()
  return new Map(
    tags(await xml(zip, found), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      { target: attribute(tag, 'Target'), type: attribute(tag, 'Type') },
    ]),
  )
}

function readSheets(
  text: string,
  relations: ReadonlyMap<string, Relation>,
  folder: string,
  zip: ZipArchive,
): readonly WorkbookSheet[] {
  const sheets = tags(text, 'sheet').flatMap((tag) => {
    const relation = relations.get(attribute(tag, '\\w+:id'))
    // Charts and dialogs are sheets too, without cells.
    if (relation === undefined || !relation.type.endsWith('/worksheet')) return []
    const part = zip.find(resolve(folder, relation.target))
    if (part === undefined) return []
    const state = attribute(tag, 'state')
    return [{ name: attribute(tag, 'name'), isHidden: state === 'hidden' || state === 'veryHidden', part }]
  })
  if (sheets.length === 0) throw new Refusal('FILE_EMPTY')
  return sheets
}

/** A cell's style is a number in the list `cellXfs`, whose items name a number format. */
function readFormats(text: string): readonly NumberFormat[] {
  const custom = new Map<number, NumberFormat>()
  for (const tag of tags(text, 'numFmt')) {
    const id = Number(attribute(tag, 'numFmtId'))
    // Inside of `dxf` there are others, for the looks of conditional formats: the first of a number counts.
    if (!custom.has(id)) custom.set(id, readFormatCode(attribute(tag, 'formatCode')))
  }
  const [, list = ''] = /<(?:\w+:)?cellXfs\b[^>]*>([^]*?)<\/(?:\w+:)?cellXfs>/.exec(text) ?? []
  return tags(list, 'xf').map((tag) => {
    const id = Number(attribute(tag, 'numFmtId') || '0')
    return id === 0 ? PLAIN : (custom.get(id) ?? builtInFormat(id))
  })
}

/** The insides of all tags of a name, without their prefix. */
const tags = (text: string, name: string): readonly string[] =>
  Array.from(
    text.matchAll(new RegExp(`<(?:\\w+:)?${name}(\\s(?:[^>"']|"[^"]*"|'[^']*')*)/?>`, 'g')),
    ([, inside = '']) => inside,
  )

function attribute(tag: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return decodeEntities(found?.[1] ?? found?.[2] ?? '')
}

const isTrue = (text: string): boolean => text === '1' || text === 'true'

/** A target is relative to the folder of the part that names it, or begins with a slash. */
function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
