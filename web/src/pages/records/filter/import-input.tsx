import type { ReactNode } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { jobsQuery } from '../../../api/jobs.ts'
import type { JobView } from '../../../api/types.ts'
import { SelectField } from '../../../components/select-field.tsx'
import { dateTime } from '../../../texts/format.ts'
import { t } from '../../../texts/texts.ts'
import type { ConditionInput } from './filter-node.ts'
import { IMPORT_PATHS, isImportPath } from './filter-subject.ts'

interface ImportInputProps {
  readonly object: string
  readonly condition: ConditionInput
  readonly onChange: (condition: ConditionInput) => void
}

/** Which import, and what it did to the records. */
export function ImportInput({ object, condition, onChange }: ImportInputProps): ReactNode {
  const { data } = useInfiniteQuery(jobsQuery)
  const imports = (data?.pages.flat() ?? []).filter(
    (job) => job.kind === 'import' && job.object === object && isOver(job),
  )
  const { traces, operator, whichImport, noImports } = t.list.filter
  return (
    <div className="flex flex-col gap-2">
      <SelectField
        label={operator}
        isLabelHidden
        choices={IMPORT_PATHS.map((path) => ({ value: path, label: traces[path] }))}
        value={isImportPath(condition.field) ? condition.field : 'import'}
        onChange={(field) => onChange({ ...condition, field })}
      />
      {data !== undefined && imports.length === 0 ? (
        <p className="text-muted">{noImports}</p>
      ) : (
        <SelectField
          label={whichImport}
          isLabelHidden
          choices={imports.map((job) => ({ value: job.id, label: labelOf(job) }))}
          value={typeof condition.value === 'string' ? condition.value : null}
          placeholder={whichImport}
          onChange={(value) => onChange({ ...condition, value })}
        />
      )}
    </div>
  )
}

const OVER: ReadonlySet<JobView['status']> = new Set(['completed', 'failed', 'cancelled', 'undone'])
const isOver = ({ status }: JobView): boolean => OVER.has(status)

const labelOf = ({ fileName, createdAt }: JobView): string =>
  `${fileName ?? t.list.filter.unknownImport} · ${dateTime(createdAt)}`
