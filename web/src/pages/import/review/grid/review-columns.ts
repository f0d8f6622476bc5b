/** The columns of the file that are imported, as the grid of a review shows them. */
import type { FieldView, ImportView, ObjectView } from '../../../../api/types.ts'
import { clampWidth } from '../../../../grid/column-width.ts'
import { it } from '../../../../texts/import-texts.ts'
import { findTarget, type TargetGroup } from '../../map/targets.ts'

export interface ReviewColumn {
  /** Place in the file, from 0. */
  readonly index: number
  readonly header: string
  /** What it goes to. */
  readonly path: string
  readonly fieldLabel: string
  /** Field path by which its rows are filtered and sorted. */
  readonly listPath: string
  readonly field: FieldView | undefined
  /** False for the further ones of columns that are put together for one field: what becomes of the record stands in the first. */
  readonly isFirstOfField: boolean
  readonly width: number
}

export function reviewColumns(
  { mapping, inspection }: ImportView,
  object: ObjectView,
  groups: readonly TargetGroup[],
): readonly ReviewColumn[] {
  const seen = new Set<string>()
  return mapping.flatMap(({ index, header, field: path }): readonly ReviewColumn[] => {
    if (path === null) return []
    const field = object.fields.find(({ apiName }) => apiName === path.split('.')[0])
    const isFirstOfField = !seen.has(path)
    seen.add(path)
    const shown = header === '' ? it.review.grid.noHeader(index + 1) : header
    const samples = inspection.columns[index]?.samples ?? []
    return [
      {
        index,
        header: shown,
        path,
        fieldLabel: findTarget(groups, path)?.header ?? field?.label ?? path,
        listPath: listPath(field, path),
        field,
        isFirstOfField,
        width: fittingWidth([shown, ...samples]),
      },
    ]
  })
}

/** A whole name or address in one column is read as its parts: the rows are found by the first of them. */
function listPath(field: FieldView | undefined, path: string): string {
  if (field === undefined || path !== field.apiName || field.kind === 'relation') return path
  return field.parts.some((part) => part.path === path) ? path : (field.parts[0]?.path ?? path)
}

const LETTER_PX = 7
const AROUND_PX = 54
const WIDEST_PX = 260

const fittingWidth = (texts: readonly string[]): number =>
  clampWidth(Math.min(WIDEST_PX, Math.max(120, ...texts.map(({ length }) => length * LETTER_PX + AROUND_PX))))
