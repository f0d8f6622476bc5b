/**
 * What a whole column decides about the reading of its cells.
 *
 * In this order: what the member chose for the column; what the column proves; what the member chose for
 * the import; else nothing, and cells that can be read in two ways are problems.
 */
import type { LayoutColumn } from '../layout.ts'
import type { ColumnStats, Evidence, FileProfile } from './column-stats.ts'
import type { ImportLayout } from '../layout.ts'
import type { DateOrder, ParseSettings } from '../../value/value-type.ts'

/** What a column shows about one thing: proven, or open with what it may be, or not a matter at all. */
export type Finding<Value> =
  | { readonly kind: 'none' }
  | { readonly kind: 'proven'; readonly value: Value; readonly by: Evidence }
  /** `mixed`: some cells prove one thing, others another. */
  | {
      readonly kind: 'open'
      readonly isMixed: boolean
      readonly candidates: readonly Value[]
      readonly by: readonly Evidence[]
    }

const NONE = { kind: 'none' } as const

/** The layout with what the profile decides in it. */
export function settleLayout(layout: ImportLayout, profile: FileProfile | null): ImportLayout {
  const isOwnFile = layout.columns.some(({ column }) => column === 'id')
  return {
    ...layout,
    columns: withoutIdleCurrencies(layout.columns, profile).map((column, position) => {
      const stats = profile?.columns[position] ?? null
      const decided = stats === null ? {} : decide(column, stats, isOwnFile)
      return Object.keys(decided).length === 0 ? column : Object.assign({}, column, { decided })
    }),
  }
}

/** A column of currencies beside amounts that name none would only take room. Such columns stand at the end. */
function withoutIdleCurrencies(columns: readonly LayoutColumn[], profile: FileProfile | null): readonly LayoutColumn[] {
  if (profile === null) return columns
  const named = new Set(
    profile.columns.flatMap((stats) => (stats !== null && namesCurrency(stats) ? [stats.index] : [])),
  )
  return columns.filter(
    ({ source, index }) => source?.kind !== 'currency' || source.chosen !== undefined || named.has(index),
  )
}

const namesCurrency = ({ signs }: ColumnStats): boolean =>
  Object.keys(signs).some((sign) => sign.startsWith('currency:'))

/** @param isOwnFile the file carries the ids of records: it was written by a program, with a point for decimals */
function decide(column: LayoutColumn, stats: ColumnStats, isOwnFile: boolean): ParseSettings {
  const { format = {} } = column
  const order = format.dateOrder === undefined ? dateOrderOf(stats) : NONE
  const sign = format.decimalSign === undefined ? decimalSignOf(stats) : NONE
  return {
    ...(order.kind === 'proven' && { dateOrder: order.value }),
    ...(sign.kind === 'proven' && { decimalSign: sign.value }),
    ...(sign.kind === 'open' && stats.signs['lonePoint'] !== undefined && !isOwnFile && { isPointUnsure: true }),
    ...(isCrossYes(stats) && { isCrossYes: true }),
  }
}

const ORDER = 'order:'

/** The orders that all dates of the column allow. Only a column that needs an order has one. */
export function dateOrderOf({ signs }: ColumnStats): Finding<DateOrder> {
  const found = Object.entries(signs).flatMap(([sign, evidence]) =>
    sign.startsWith(ORDER) ? [{ orders: sign.slice(ORDER.length).split('|') as DateOrder[], evidence }] : [],
  )
  if (found.length === 0) return NONE
  // Where each date is sure by itself, and no year is short, no order has to be known.
  if (found.every(({ orders }) => orders.length === 1)) {
    const each = new Set(found.map(({ orders }) => orders[0]))
    if (each.size > 1) return NONE
  }
  const possible = (['DMY', 'MDY', 'YMD'] as const).filter((order) =>
    found.every(({ orders }) => orders.includes(order)),
  )
  const [first] = possible
  if (first !== undefined && possible.length === 1) return { kind: 'proven', value: first, by: proofOf(found) }
  const isMixed = possible.length === 0
  const named = new Set(found.flatMap(({ orders }) => orders))
  const candidates = isMixed ? (['DMY', 'MDY', 'YMD'] as const).filter((order) => named.has(order)) : possible
  const by = found.toSorted((a, b) => a.orders.length - b.orders.length).map(({ evidence }) => evidence)
  return { kind: 'open', isMixed, candidates, by }
}

/** The dates that leave the least open. */
function proofOf(found: readonly { readonly orders: readonly DateOrder[]; readonly evidence: Evidence }[]): Evidence {
  const [proof] = found.toSorted((a, b) => a.orders.length - b.orders.length)
  return proof?.evidence ?? { count: 0, rows: [], samples: [] }
}

/** Only a column with "1,234" or "1.234" needs to know. */
export function decimalSignOf({ signs }: ColumnStats): Finding<'.' | ','> {
  const { point, comma, loneComma, lonePoint } = signs
  if (loneComma === undefined && lonePoint === undefined) return NONE
  if (point !== undefined && comma === undefined) return { kind: 'proven', value: '.', by: point }
  if (comma !== undefined && point === undefined) return { kind: 'proven', value: ',', by: comma }
  const isMixed = point !== undefined && comma !== undefined
  // One number with three decimals is how a number with three decimals looks; several are rather thousands.
  if (!isMixed && loneComma === undefined && (lonePoint?.samples.length ?? 0) < 2) return NONE
  const by = [point, comma, loneComma, lonePoint].flatMap((evidence) => (evidence === undefined ? [] : [evidence]))
  return { kind: 'open', isMixed, candidates: ['.', ','], by }
}

/** A cross marks what holds, unless the column has another word for it. */
const isCrossYes = ({ signs }: ColumnStats): boolean => signs['cross'] !== undefined && signs['yes'] === undefined
