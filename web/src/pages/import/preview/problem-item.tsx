import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { ChevronRight, CircleAlert, TriangleAlert } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { rowsQuery } from '../../../api/imports.ts'
import type { ImportView, ProblemSummary } from '../../../api/types.ts'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'
import { ExampleRows } from './example-rows.tsx'

const EXAMPLES = 5

interface ProblemItemProps {
  readonly view: ImportView
  readonly problem: ProblemSummary
  /** Label of the field that the problem is in. */
  readonly field: string | null
}

/** One cause: what is wrong, how often, what to do; opened, the first rows that have it. */
export function ProblemItem({ view, problem, field }: ProblemItemProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const { severity, count, message, remedy } = problem
  const isError = severity === 'error'
  const Icon = isError ? CircleAlert : TriangleAlert
  return (
    <li className="border-b border-line last:border-b-0">
      <Disclosure isExpanded={isOpen} onExpandedChange={setOpen}>
        <Button
          slot="trigger"
          className="group flex w-full items-start gap-3 px-4 py-3 text-left -outline-offset-2 data-hovered:bg-hover"
        >
          <Icon size={16} aria-hidden className={isError ? 'mt-0.5 shrink-0 text-bad' : 'mt-0.5 shrink-0 text-warn'} />
          <span className="min-w-0 flex-1">
            <span className="block font-medium">
              {field !== null && <span className="text-muted">{`${field}${t.common.colon} `}</span>}
              {message}
            </span>
            <span className="block text-muted">{remedy}</span>
          </span>
          <span className="shrink-0 text-muted">{it.preview.affected(count)}</span>
          <ChevronRight
            size={16}
            aria-hidden
            className="mt-0.5 shrink-0 text-faint transition-transform duration-100 group-aria-expanded:rotate-90"
          />
        </Button>
        <DisclosurePanel>{isOpen && <Examples view={view} problem={problem} />}</DisclosurePanel>
      </Disclosure>
    </li>
  )
}

function Examples({ view, problem }: Omit<ProblemItemProps, 'field'>): ReactNode {
  const { code, field } = problem
  const selection = { problem: code, ...(field !== undefined && { field }), limit: EXAMPLES }
  const { data, error } = useQuery(rowsQuery(view.id, view.revision, selection))
  if (error !== null) return <RefusalNote error={error} />
  if (data === undefined) return <Skeleton className="mx-4 mb-4 h-24" />
  return <ExampleRows rows={data.rows} problem={problem} />
}
