/** Old workbooks (BIFF8) for tests, record by record, with whatever faults a test wants: no program would write them so. */
import { CFB } from '@e965/xlsx'

interface ContainerLibrary {
  readonly utils: {
    cfb_new(): object
    cfb_add(container: object, path: string, content: Buffer): void
  }
  write(container: object, options: { readonly type: 'buffer' }): Buffer
}

/** A file system in a file, with these streams in it. */
export function makeCompound(streams: Readonly<Record<string, Buffer>>): Buffer {
  const library = CFB as ContainerLibrary
  const container = library.utils.cfb_new()
  for (const [name, content] of Object.entries(streams)) library.utils.cfb_add(container, `/${name}`, content)
  return library.write(container, { type: 'buffer' })
}

const u8 = (...values: readonly number[]): Buffer => Buffer.from(values)

export const u16 = (...values: readonly number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer)

export const u32 = (...values: readonly number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer)

const f64 = (value: number): Buffer => Buffer.from(Float64Array.of(value).buffer)

export const record = (type: number, ...parts: readonly Buffer[]): Buffer => {
  const data = Buffer.concat(parts)
  return Buffer.concat([u16(type, data.length), data])
}

const GLOBALS = 5
const WORKSHEET = 0x10
const CHART = 0x20
const begin = (kind: number): Buffer => record(0x809, u16(0x600, kind, 0, 0), u32(0, 0))
const END = record(0x0a)

/** A text with its length and its width before it. */
export const wideText = (text: string): Buffer => Buffer.concat([u16(text.length), u8(1), Buffer.from(text, 'utf16le')])
const narrowText = (text: string): Buffer => Buffer.concat([u16(text.length), u8(0), Buffer.from(text, 'latin1')])

/** Cells. Rows and columns count from 0. */
export const cell = {
  number: (row: number, column: number, value: number, style = 0) => record(0x203, u16(row, column, style), f64(value)),
  rk: (row: number, column: number, bits: number) => record(0x27e, u16(row, column, 0), u32(bits)),
  rks: (row: number, column: number, bits: readonly number[]) =>
    record(
      0xbd,
      u16(row, column),
      ...bits.map((each) => Buffer.concat([u16(0), u32(each)])),
      u16(column + bits.length - 1),
    ),
  label: (row: number, column: number, text: string) => record(0x204, u16(row, column, 0), narrowText(text)),
  shared: (row: number, column: number, index: number) => record(0xfd, u16(row, column, 0), u32(index)),
  error: (row: number, column: number, code: number) => record(0x205, u16(row, column, 0), u8(code, 1)),
  truth: (row: number, column: number, value: boolean) => record(0x205, u16(row, column, 0), u8(value ? 1 : 0, 0)),
  blank: (row: number, column: number) => record(0x201, u16(row, column, 0)),
  /** @param result the eight bytes that stand for it */
  formula: (row: number, column: number, result: Buffer) =>
    record(0x06, u16(row, column, 0), result, u16(0), u32(0), u16(0)),
}

/** Results of formulas that are no numbers: texts come in a record that follows. */
export const result = {
  text: u8(0, 0, 0, 0, 0, 0, 0xff, 0xff),
  truth: u8(1, 0, 1, 0, 0, 0, 0xff, 0xff),
  error: u8(2, 0, 0x2a, 0, 0, 0, 0xff, 0xff),
  nothing: u8(3, 0, 0, 0, 0, 0, 0xff, 0xff),
  number: f64,
}

/** A chart that stands in the sheet, with a cell of its own that is none of the sheet's. */
export const chart = (...records: readonly Buffer[]): Buffer => Buffer.concat([begin(CHART), ...records, END])

export interface OldWorkbook {
  readonly sheets: readonly { readonly name: string; readonly records: readonly Buffer[]; readonly kind?: number }[]
  /** What stands ahead of the sheets. */
  readonly globals?: readonly Buffer[]
}

/** The stream of a workbook, without a container. */
export function makeOldStream({ sheets, globals = [] }: OldWorkbook): Buffer {
  const bodies = sheets.map(({ records }) => Buffer.concat([begin(WORKSHEET), ...records, END]))
  const head = (starts: readonly number[]): Buffer =>
    Buffer.concat([
      begin(GLOBALS),
      ...globals,
      ...sheets.map(({ name, kind = 0 }, index) =>
        record(0x85, u32(starts[index] ?? 0), u8(0, kind, name.length, 1), Buffer.from(name, 'utf16le')),
      ),
      END,
    ])
  let at = head([]).length
  const starts = bodies.map((body) => {
    at += body.length
    return at - body.length
  })
  return Buffer.concat([head(starts), ...bodies])
}

export const makeOldWorkbook = (workbook: OldWorkbook): Buffer => makeCompound({ Workbook: makeOldStream(workbook) })
