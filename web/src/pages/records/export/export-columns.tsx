import type { ReactNode } from 'react'
import type { ObjectView } from '../../../api/types.ts'
import { useObjects } from '../../../api/objects.ts'
import { ColumnPicker } from '../columns/column-picker.tsx'
import { columnLabel, everyColumn } from '../columns/every-column.ts'

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
  return (
    <div className="rounded-md border border-line">
      <ColumnPicker
        chosen={paths.map((path) => ({ path, label: columnLabel(object, objects, path) }))}
        others={everyColumn(object).filter(({ path }) => !chosen.has(path))}
        onChange={onChange}
        height="h-64"
      />
    </div>
  )
}
