import { memo, type KeyboardEvent, type ReactNode } from 'react'
import { ChevronsUpDown, Ellipsis } from 'lucide-react'
import type { ColumnMapping, Inspection } from '../../../api/types.ts'
import { classNames } from '../../../components/class-names.ts'
import { Cell } from '../../../components/table.tsx'
import { KindIcon } from '../../../fields/kind-icon.tsx'
import { it } from '../../../texts/import-texts.ts'
import { ColumnStatus } from './column-status.tsx'
import type { LineProblem } from './line-state.ts'
import { findGroup, findTarget, type TargetGroup } from './targets.ts'

type Profile = Inspection['columns'][number]

/** What can be opened at a line: the same function for all, so that a line is drawn anew only for what it shows. */
export interface LineActions {
  readonly onOpen: (column: number, trigger: HTMLElement) => void
  readonly onMenu: (column: number, trigger: HTMLElement) => void
  readonly onKey: (event: KeyboardEvent<HTMLElement>, column: number) => void
}

interface ColumnRowProps extends LineActions {
  readonly importId: string
  readonly column: ColumnMapping
  readonly profile: Profile | undefined
  readonly problem: LineProblem | undefined
  readonly groups: readonly TargetGroup[]
  /** Columns that are put together with this one, itself too; 0 for a column by itself. */
  readonly joined: number
}

/** One column of the file: what stands in it, where it goes, and why. Plain elements: a file may have hundreds. */
export const ColumnRow = memo(function ColumnRow(props: ColumnRowProps): ReactNode {
  const { importId, column, profile, problem, onMenu } = props
  return (
    <tr data-line={column.index}>
      <Cell className="h-18 py-2">
        <span className="line-clamp-2 font-semibold break-words" title={column.header}>
          {column.header}
        </span>
        <FillRate share={profile?.fillRate ?? 0} />
      </Cell>
      <Cell className="py-2">
        <Samples samples={profile?.samples ?? []} />
      </Cell>
      <Cell className="py-2">
        <div className="flex items-center gap-1">
          <FieldButton {...props} />
          <button
            type="button"
            aria-label={it.map.actionsOf(column.header)}
            aria-haspopup="menu"
            onClick={({ currentTarget }) => onMenu(column.index, currentTarget)}
            className="flex size-8 shrink-0 items-center justify-center rounded-md text-muted hover:bg-hover hover:text-ink"
          >
            <Ellipsis size={15} aria-hidden />
          </button>
        </div>
      </Cell>
      <Cell className="py-2">
        <ColumnStatus importId={importId} column={column} problem={problem} joined={props.joined} />
      </Cell>
    </tr>
  )
})

/** Enter, or any letter, opens the list of fields; the arrows lead to the next line. */
function FieldButton({ column, groups, onOpen, onKey }: ColumnRowProps): ReactNode {
  const target = column.field === null ? undefined : findTarget(groups, column.field)
  const kind = column.field === null ? undefined : findGroup(groups, column.field)?.kind
  const text = target?.header ?? column.field ?? (column.status === 'skipped' ? it.map.leaveOut : it.map.choose)
  return (
    <button
      type="button"
      data-field-button
      aria-label={it.map.fieldOf(column.header, text)}
      aria-haspopup="dialog"
      onClick={({ currentTarget }) => onOpen(column.index, currentTarget)}
      onKeyDown={(event) => onKey(event, column.index)}
      className={classNames(
        'flex h-8 min-w-0 flex-1 items-center gap-2 rounded-md border bg-surface px-2.5 text-left shadow-card hover:bg-sunken',
        column.field === null ? 'border-dashed border-line-strong text-muted' : 'border-line-strong',
      )}
    >
      {kind !== undefined && (
        <span className="text-faint">
          <KindIcon kind={kind} />
        </span>
      )}
      <span className="min-w-0 flex-1 truncate" title={text}>
        {text}
      </span>
      <ChevronsUpDown size={14} aria-hidden className="shrink-0 text-faint" />
    </button>
  )
}

function Samples({ samples }: { readonly samples: readonly string[] }): ReactNode {
  if (samples.length === 0) return <span className="text-sm text-faint">{it.map.noValues}</span>
  return (
    <ul className="flex max-h-11 flex-wrap gap-1 overflow-hidden" title={samples.join('\n')}>
      {samples.map((sample) => (
        <li key={sample} className="h-5 max-w-full truncate rounded-sm bg-sunken px-1.5 text-sm leading-5 text-muted">
          {sample}
        </li>
      ))}
    </ul>
  )
}

function FillRate({ share }: { readonly share: number }): ReactNode {
  return (
    <span className="mt-1 flex items-center gap-2 text-sm text-muted">
      <span aria-hidden className="h-1 w-9 shrink-0 overflow-hidden rounded-full bg-line">
        <span className="block h-full rounded-full bg-unchanged" style={{ width: `${share * 100}%` }} />
      </span>
      {it.map.filled(share)}
    </span>
  )
}
