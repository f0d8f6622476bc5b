/** Headers and samples as a system writes them, with the field that each column belongs to. */
import type { ColumnProfile } from '../../import/dialect.ts'
import type { FieldPath } from '../../model/field.ts'
import { targetsOf, type ObjectModel, type WorkspaceModel } from '../../model/object.ts'

export interface LabelledFile {
  readonly name: string
  readonly object: string
  readonly columns: readonly ColumnProfile[]
  /** What each column belongs to; null when it must stay unmapped. See `wantedFields`. */
  readonly fields: readonly (FieldPath | null)[]
}

/**
 * What each column should be mapped to. A path that ends in "?" is meant where there is such a target: other
 * records may or may not be found by their names.
 */
export function wantedFields(
  model: WorkspaceModel,
  object: ObjectModel,
  file: LabelledFile,
): readonly (FieldPath | null)[] {
  const known = new Set(targetsOf(model, object).map(({ path }) => path))
  return file.fields.map((field) => {
    if (field === null || !field.endsWith('?')) return field
    const path = field.slice(0, -1)
    return known.has(path) ? path : null
  })
}

/**
 * Reads a table with one line per column: `header | samples | field`. Samples are separated by `~`;
 * a field `-` means that the column must stay unmapped.
 */
export function labelledFile(name: string, object: string, table: string): LabelledFile {
  const lines = table.split('\n').filter((line) => line.trim() !== '')
  const cells = lines.map((line) => line.split('|').map((cell) => cell.trim()))
  return {
    name,
    object,
    columns: cells.map(([header = '', samples = ''], index) => profile(header, samples, index)),
    fields: cells.map(([, , field = '-']) => (field === '-' ? null : field)),
  }
}

function profile(header: string, list: string, index: number): ColumnProfile {
  const samples = list
    .split('~')
    .map((sample) => sample.trim())
    .filter((sample) => sample !== '')
  return { index, header, samples, fillRate: samples.length === 0 ? 0 : 1 }
}
