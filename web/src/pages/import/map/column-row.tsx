import { memo, type ReactNode } from 'react'
import type { ColumnMapping, Inspection } from '../../../api/types.ts'
import { Badge, type Tone } from '../../../components/badge.tsx'
import { Cell } from '../../../components/table.tsx'
import { percent } from '../../../texts/format.ts'
import { it } from '../../../texts/import-texts.ts'
import { TargetPicker } from './target-picker.tsx'
import type { TargetGroup } from './targets.ts'

type Profile = Inspection['columns'][number]

const TONES: { readonly [status in ColumnMapping['status']]: Tone } = {
  auto: 'good',
  manual: 'accent',
  unmapped: 'warn',
  skipped: 'neutral',
}

interface ColumnRowProps {
  readonly column: ColumnMapping
  readonly profile: Profile | undefined
  readonly groups: readonly TargetGroup[]
  readonly onChoose: (column: number, field: string | null) => void
}

/** One column of the file: what stands in it, where it goes, and why. */
export const ColumnRow = memo(function ColumnRow(props: ColumnRowProps): ReactNode {
  const { column, profile, groups, onChoose } = props
  return (
    <tr>
      <Cell className="h-16">
        <span className="block truncate font-semibold" title={column.header}>
          {column.header}
        </span>
        <Samples samples={profile?.samples ?? []} />
      </Cell>
      <Cell>
        <FillRate share={profile?.fillRate ?? 0} />
      </Cell>
      <Cell>
        <TargetPicker column={column} groups={groups} onChoose={(field) => onChoose(column.index, field)} />
      </Cell>
      <Cell>
        <Badge tone={TONES[column.status]}>{it.map.statuses[column.status]}</Badge>
        <span className="mt-0.5 line-clamp-2 text-sm leading-4 text-muted" title={column.reason}>
          {column.reason}
        </span>
      </Cell>
    </tr>
  )
})

function Samples({ samples }: { readonly samples: readonly string[] }): ReactNode {
  if (samples.length === 0) return <span className="block text-sm text-faint">{it.map.noValues}</span>
  return (
    <span className="block truncate text-sm text-muted" title={samples.join('\n')}>
      {samples.join('  ·  ')}
    </span>
  )
}

function FillRate({ share }: { readonly share: number }): ReactNode {
  return (
    <span className="flex flex-col gap-1 text-sm text-muted">
      {percent(share)}
      <span aria-hidden className="h-1 w-9 overflow-hidden rounded-full bg-line">
        <span className="block h-full rounded-full bg-unchanged" style={{ width: `${share * 100}%` }} />
      </span>
    </span>
  )
}
