/** The columns of a file under review, by the fields that they go to. */
import type { ImportView, ObjectView } from '../../../../api/types.ts'
import { labelOf } from '../../../../fields/format-field.ts'
import { findTarget, type TargetGroup } from '../../map/targets.ts'

export interface MendColumn {
  /** Field path, by which the server knows the column. */
  readonly path: string
  /** As in the file. */
  readonly label: string
  /** False where its cells are put together of several, or are halves of one: their text stands nowhere in the file. */
  readonly isOfFile: boolean
  /** A value as people write it: of an option its label. It is read as the same value again. */
  readonly written: (value: string) => string
}

/** Columns that are imported, in the order of the file. */
export function mendColumns({ mapping }: ImportView, object: ObjectView): readonly MendColumn[] {
  const seen = new Set<string>()
  return mapping.flatMap(({ field, header, join, index }): readonly MendColumn[] => {
    if (field === null || seen.has(field)) return []
    seen.add(field)
    const label = header === '' ? `${index + 1}` : header
    const halves = halvesOf(object, field)
    const own = object.fields.find(({ apiName }) => apiName === field)
    const written = (value: string): string => (own?.kind === 'select' ? labelOf(own, value) : value)
    if (halves.length === 0) return [{ path: field, label, isOfFile: join === undefined, written }]
    return halves.map((half) => ({ path: half.path, label: `${label} / ${half.label}`, isOfFile: false, written }))
  })
}

/** Of a whole name or address that stands in one column, its parts. */
function halvesOf(object: ObjectView, path: string): readonly { readonly path: string; readonly label: string }[] {
  const field = object.fields.find(({ apiName }) => apiName === path)
  if (field === undefined || field.kind === 'relation' || field.parts.some((part) => part.path === path)) return []
  return field.parts.map((part) => ({ path: part.path, label: part.header.split(' / ').at(-1) ?? part.header }))
}

/** What a column is called: its header, or the field where no column of the file is its own. */
export function columnLabel(columns: readonly MendColumn[], groups: readonly TargetGroup[], path: string): string {
  return columns.find((column) => column.path === path)?.label ?? findTarget(groups, path)?.header ?? path
}
