/** The profile of one column as people look at it: what was found, and what follows from it for the cells. */
import type { LayoutColumn } from '../layout.ts'
import type { FieldPath } from '../../model/field.ts'
import { codecOf } from '../../value/codecs.ts'
import type { ColumnFormat } from '../../value/column-format.ts'
import type { ParseSettings, ValueType } from '../../value/value-type.ts'
import type { ColumnStats, DistinctValue, Evidence, EvidenceCell } from './column-stats.ts'
import { dateOrderOf, decimalSignOf, type Finding } from './settle-column.ts'
import { unknownValues } from './value-questions.ts'

/** How a thing about a whole column is known, if it is. */
export interface Settled {
  readonly value: string | null
  /** `column`: all cells together prove it; `import`: the option of the whole import holds. */
  readonly by: 'you' | 'column' | 'import' | 'nobody'
  /** Rows that prove it, or that leave it open. */
  readonly rows: readonly number[]
  readonly samples: readonly string[]
  /** What stands in some of these rows. */
  readonly cells: readonly EvidenceCell[]
}

export interface ColumnProfileView {
  readonly index: number
  readonly header: string
  readonly field: FieldPath
  readonly type: ValueType
  readonly filled: number
  readonly blank: number
  /** The most frequent texts first. Empty where nearly every cell has its own. */
  readonly values: readonly DistinctValue[]
  /** Different texts, where they were counted. */
  readonly distinct: number | null
  /** Cells whose text is not among `values`. */
  readonly more: number
  /** Cells that say nothing the field can hold; of a list of options, those that nobody has decided on. */
  readonly unreadable: { readonly count: number; readonly rows: readonly number[]; readonly values: readonly string[] }
  readonly dateOrder?: Settled
  readonly decimalSign?: Settled
  readonly signs: Readonly<Record<string, Evidence>>
  /** What holds for the cells, whoever decided it. */
  readonly format: ColumnFormat
}

const MOST_VALUES = 100
const MOST_SHOWN = 5

export function describeColumn(column: LayoutColumn, stats: ColumnStats, settings: ParseSettings): ColumnProfileView {
  const { index, header, path, type, format = {}, blankWords } = column
  const order = dateOrderOf(stats)
  const sign = decimalSignOf(stats)
  const { isPointUnsure: _p, isCrossYes: _c, options: _o, openOptions: _l, elements: _e, ...holding } = settings
  const values = stats.distinct.slice(0, MOST_VALUES)
  const isWhole = stats.more === 0
  return {
    index,
    header,
    field: path,
    type,
    filled: stats.filled,
    blank: stats.blank,
    values,
    distinct: isWhole ? stats.distinct.length : null,
    more: stats.filled - values.reduce((sum, { count }) => sum + count, 0),
    unreadable: unreadable(column, stats, settings),
    ...(order.kind !== 'none' && { dateOrder: settled(order, format.dateOrder, settings.dateOrder) }),
    ...(sign.kind !== 'none' && { decimalSign: settled(sign, format.decimalSign, settings.decimalSign) }),
    signs: stats.signs,
    format: { ...relevant(holding, type), ...format, ...(blankWords && { blankWords }) },
  }
}

function settled(finding: Finding<string>, chosen: string | undefined, holds: string | undefined): Settled {
  const evidence = finding.kind === 'proven' ? [finding.by] : finding.kind === 'open' ? finding.by : []
  const rows = [...new Set(evidence.flatMap((each) => each.rows))].slice(0, MOST_SHOWN)
  const samples = [...new Set(evidence.flatMap((each) => each.samples))].slice(0, MOST_SHOWN)
  const seen = { rows, samples, cells: evidence.flatMap(({ cells = [] }) => cells).slice(0, MOST_SHOWN) }
  if (chosen !== undefined) return { value: chosen, by: 'you', ...seen }
  if (finding.kind === 'proven') return { value: finding.value, by: 'column', ...seen }
  return { value: holds ?? null, by: holds === undefined ? 'nobody' : 'import', ...seen }
}

/** The settings that this type of value knows. */
function relevant(settings: ColumnFormat, type: ValueType): ColumnFormat {
  const { dateOrder, lastShortYear, serialDates, timeZone, decimalSign, percent, currency, phoneCountry } = settings
  const ofDates = {
    ...(dateOrder && { dateOrder }),
    ...(lastShortYear && { lastShortYear }),
    ...(serialDates && { serialDates }),
  }
  if (type === 'date') return ofDates
  if (type === 'dateTime') return { ...ofDates, ...(timeZone && { timeZone }) }
  if (type === 'number')
    return { ...(decimalSign && { decimalSign }), ...(percent && { percent }), ...(currency && { currency }) }
  if (type === 'phone' || type === 'phoneList') return phoneCountry === undefined ? {} : { phoneCountry }
  return type === 'currencyCode' && currency !== undefined ? { currency } : {}
}

function unreadable(
  column: LayoutColumn,
  stats: ColumnStats,
  settings: ParseSettings,
): ColumnProfileView['unreadable'] {
  const found = unknownTexts(column, stats, settings)
  const sign = stats.signs['unreadable']
  if (sign !== undefined && stats.more > 0) return { count: sign.count, rows: sign.rows, values: sign.samples }
  return {
    count: found.reduce((sum, { count }) => sum + count, 0),
    rows: found
      .map(({ row }) => row)
      .sort((a, b) => a - b)
      .slice(0, MOST_SHOWN),
    values: found.slice(0, MOST_SHOWN).map(({ text }) => text),
  }
}

/** Relations are looked up when the import is planned. */
function unknownTexts(column: LayoutColumn, stats: ColumnStats, settings: ParseSettings): readonly DistinctValue[] {
  if (column.relation !== null) return []
  if (column.type === 'select' || column.type === 'multiSelect') return unknownValues(column, stats, settings)
  const read = codecOf(column.type).reader(settings)
  const blank = new Set(column.blankWords?.map((word) => word.toLowerCase()))
  return stats.distinct.filter(({ text }) => !blank.has(text.toLowerCase()) && !read(text).ok)
}
