import type { ReactNode } from 'react'
import type { ImportView, ObjectView } from '../../api/types.ts'
import { ObjectIcon } from '../../components/object-icon.tsx'
import { t } from '../../texts/texts.ts'
import { JobStatusBadge } from '../jobs/job-status-badge.tsx'

interface ImportHeadingProps {
  readonly view: ImportView
  readonly object: ObjectView
}

export function ImportHeading({ view, object }: ImportHeadingProps): ReactNode {
  const name = view.fileName ?? t.import.unnamed
  return (
    <>
      <h1 className="truncate text-md font-semibold" title={name}>
        {name}
      </h1>
      <span className="flex shrink-0 items-center gap-1.5 text-muted">
        {t.import.into('')}
        <ObjectIcon name={object.icon} size={15} />
        {object.labelPlural}
      </span>
      <JobStatusBadge job={view} />
    </>
  )
}
