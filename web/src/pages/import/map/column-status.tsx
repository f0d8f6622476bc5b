import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import type { ColumnMapping } from '../../../api/types.ts'
import { Badge, type Tone } from '../../../components/badge.tsx'
import { it } from '../../../texts/import-texts.ts'
import type { LineProblem } from './line-state.ts'

const TONES: { readonly [status in ColumnMapping['status']]: Tone } = {
  auto: 'good',
  manual: 'accent',
  unmapped: 'warn',
  skipped: 'neutral',
}

interface ColumnStatusProps {
  readonly importId: string
  readonly column: ColumnMapping
  readonly problem: LineProblem | undefined
  readonly joined: number
}

/** How sure the mapping is, and why; or what is wrong with it. Always two lines high: nothing moves when the file is read. */
export function ColumnStatus({ importId, column, problem, joined }: ColumnStatusProps): ReactNode {
  const { status, confidence, reason, join } = column
  return (
    <>
      <span className="flex items-center gap-2 text-sm text-faint">
        <Badge tone={TONES[status]}>{it.map.statuses[status]}</Badge>
        {status === 'auto' && <span>{it.map.sure(confidence)}</span>}
        {join !== undefined && <span>{it.map.joined(join.position + 1, joined)}</span>}
      </span>
      {problem === undefined ? (
        <span className="mt-0.5 line-clamp-2 text-sm leading-4 text-muted" title={reason}>
          {reason}
        </span>
      ) : (
        <Link
          to="/imports/$id"
          params={{ id: importId }}
          search={{ step: 'values', column: column.index }}
          className="mt-0.5 flex items-start gap-1 text-sm leading-4 text-warn"
        >
          <TriangleAlert size={13} aria-hidden className="mt-px shrink-0" />
          <span className="line-clamp-2">
            {describeProblem(problem)}
            {problem.kind === 'unreadable' && <span className="text-muted"> {it.map.examples(problem.texts)}</span>}
            <span className="sr-only">. {it.map.openValues(column.header)}</span>
          </span>
        </Link>
      )}
    </>
  )
}

const describeProblem = (problem: LineProblem): string =>
  problem.kind === 'questions' ? it.values.open(problem.kinds) : it.map.notOfType(problem.share, problem.type)
