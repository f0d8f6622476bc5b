import type { ReactNode } from 'react'
import type { ObjectView } from '../../../api/types.ts'
import { useObjects } from '../../../api/objects.ts'
import { ColumnPicker } from '../columns/column-picker.tsx'
import { everyColumn } from '../columns/every-column.ts'
import { resolveColumns } from '../list/columns.ts'

interface ExportColumnsProps {
  readonly object: ObjectView
  /** In the order of the file. */
  readonly paths: readonly string[]
  readonly onChange: (paths: readonly string[]) => void
}

/** Which columns stand in the file, and in which order. */
export function ExportColumns({ object, paths, onChange }: ExportColumnsProps): ReactNode {
  const objects = useObjects()
  const chosen = new Set(paths)
  const columns = resolveColumns(
    object,
    objects,
    paths.map((field) => ({ field })),
  )
  return (
    <div className="rounded-md border border-line">
      <ColumnPicker
        chosen={columns}
        others={everyColumn(object).filter(({ path }) => !chosen.has(path))}
        onChange={onChange}
        height="h-64"
      />
    </div>
  )
}
