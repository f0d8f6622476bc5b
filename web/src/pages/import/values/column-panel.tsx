import type { ReactNode } from 'react'
import { ArrowRight } from 'lucide-react'
import { Button } from '../../../components/button.tsx'
import { Panel } from '../../../components/panel.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { it } from '../../../texts/import-texts.ts'
import { useTargetGroups } from '../map/use-target-groups.ts'
import { findTarget } from '../map/targets.ts'
import type { StageProps } from '../stage-props.ts'
import { ColumnSettings } from './column-settings.tsx'
import { ManyTexts } from './many-texts.tsx'
import { QuestionCard } from './question-card.tsx'
import { suggestionsFor } from './suggestions.ts'
import type { Settling } from './use-values.ts'
import { hasManyTexts, type ValueColumn } from './value-columns.ts'
import { ValueTable } from './value-table.tsx'

interface ColumnPanelProps extends StageProps {
  readonly column: ValueColumn
  readonly settling: Settling
}

/** All that can be decided about the cells of one column. */
export function ColumnPanel({ view, object, column, settling }: ColumnPanelProps): ReactNode {
  const groups = useTargetGroups(object)
  const { profile, mapping, field, questions, index } = column
  const values = settling.values.get(index)
  const suggestions = suggestionsFor(column, values)
  const target = findTarget(groups, mapping.field ?? '')
  return (
    <section aria-label={column.header} className="flex min-w-0 flex-col gap-4">
      <header>
        <h3 className="flex flex-wrap items-center gap-2 text-lg font-semibold">
          {column.header}
          <ArrowRight size={16} aria-hidden className="text-faint" />
          <span className="sr-only">{it.values.goesTo('')}</span>
          <span className="font-normal text-muted">{target?.header ?? field.label}</span>
        </h3>
        <p className="text-muted">{it.values.facts(profile.filled, profile.blank, profile.distinct)}</p>
      </header>
      {questions.map((question) => (
        <QuestionCard key={question.kind} question={question} onAnswer={(rule) => settling.change({ rules: [rule] })} />
      ))}
      {column.hasValues && values !== undefined && hasManyTexts(column, values) && (
        <ManyTexts importId={view.id} column={column} target={target} settling={settling} />
      )}
      {column.hasValues && (values === undefined || !hasManyTexts(column, values)) && (
        <Panel
          title={it.values.values}
          actions={
            suggestions.length > 0 && (
              <Button size="sm" variant="primary" onPress={() => settling.decide(new Map([[index, suggestions]]))}>
                {it.values.acceptAll(suggestions.length)}
              </Button>
            )
          }
        >
          {values === undefined ? (
            <SkeletonRows rows={4} />
          ) : (
            <ValueTable column={column} values={values} target={target} onDecide={settling.decide} />
          )}
        </Panel>
      )}
      <ColumnSettings view={view} column={column} onChange={settling.change} />
    </section>
  )
}
