import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
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
      <Link to="/jobs" className="shrink-0 text-muted hover:text-ink hover:underline">
        {t.jobs.title}
      </Link>
      <ChevronRight size={14} aria-hidden className="shrink-0 text-faint" />
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
