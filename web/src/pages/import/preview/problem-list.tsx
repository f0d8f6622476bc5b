import type { ReactNode } from 'react'
import { CircleCheck, Download } from 'lucide-react'
import { failedRowsAddress } from '../../../api/imports.ts'
import type { ImportView, PlanPreview } from '../../../api/types.ts'
import { DownloadLink } from '../../../components/button.tsx'
import { Panel } from '../../../components/panel.tsx'
import { it } from '../../../texts/import-texts.ts'
import { findTarget, type TargetGroup } from '../map/targets.ts'
import { ProblemItem } from './problem-item.tsx'

interface ProblemListProps {
  readonly view: ImportView
  readonly preview: PlanPreview
  readonly groups: readonly TargetGroup[]
}

/** What is wrong with rows of the file, by cause: the errors first, then what was only noticed. */
export function ProblemList({ view, preview: { problems, counts }, groups }: ProblemListProps): ReactNode {
  if (problems.length === 0) {
    return (
      <p className="flex items-center gap-2 text-good">
        <CircleCheck size={16} aria-hidden />
        {it.preview.noProblems}
      </p>
    )
  }
  return (
    <Panel
      title={it.preview.problems}
      detail={it.preview.problemsDetail(problems.length)}
      actions={
        counts.failed > 0 && (
          <DownloadLink href={failedRowsAddress(view.id)} download variant="ghost" size="sm" icon={Download}>
            {it.preview.downloadFailed}
          </DownloadLink>
        )
      }
    >
      <ul>
        {errorsFirst(problems).map((problem) => (
          <ProblemItem
            key={`${problem.code} ${problem.field ?? ''}`}
            view={view}
            problem={problem}
            field={problem.field === undefined ? null : (findTarget(groups, problem.field)?.header ?? problem.field)}
          />
        ))}
      </ul>
    </Panel>
  )
}

/** Within each kind as the server has them: the most frequent first. */
function errorsFirst(problems: PlanPreview['problems']): PlanPreview['problems'] {
  const { error = [], warning = [] } = Object.groupBy(problems, ({ severity }) => severity)
  return [...error, ...warning]
}
