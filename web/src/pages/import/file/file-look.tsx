import type { ReactNode } from 'react'
import { Info } from 'lucide-react'
import type { DialectChange, Inspection } from '../../../api/types.ts'
import { classNames } from '../../../components/class-names.ts'
import { Panel } from '../../../components/panel.tsx'
import { fileSize } from '../../../texts/format.ts'
import { it } from '../../../texts/import-texts.ts'
import { DialectChips } from './dialect-chips.tsx'
import { FileTable } from './file-table.tsx'

interface FileLookProps {
  readonly inspection: Inspection
  readonly onChange: (change: DialectChange) => void
  /** Another look is on its way. */
  readonly isOutdated: boolean
}

/** How the file is read, over its first rows: a wrong guess is seen at once, and put right with a click. */
export function FileLook({ inspection, onChange, isOutdated }: FileLookProps): ReactNode {
  const { rows, sizeBytes, columns, notices } = inspection
  const count = it.file.rows(rows.count, rows.isExact)
  return (
    <Panel title={it.file.firstRows} detail={it.file.extent(count, columns.length, fileSize(sizeBytes))}>
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-3">
        <DialectChips inspection={inspection} onChange={onChange} />
        <span className="ml-auto text-sm text-muted">{it.file.headerHint}</span>
      </div>
      <div aria-busy={isOutdated} className={classNames('transition-opacity duration-100', isOutdated && 'opacity-60')}>
        <FileTable inspection={inspection} onChange={onChange} />
      </div>
      {notices.length > 0 && (
        <ul
          aria-label={it.file.notices}
          className="flex flex-col gap-2 border-t border-line px-4 py-3 text-sm text-muted"
        >
          {notices.map((notice) => (
            <li key={notice} className="flex gap-2">
              <Info size={14} aria-hidden className="mt-px shrink-0" />
              {notice}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
