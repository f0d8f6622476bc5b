import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import { reviewProblemsQuery } from '../../../../api/review.ts'
import { number } from '../../../../texts/format.ts'
import { it } from '../../../../texts/import-texts.ts'
import type { StageProps } from '../../stage-props.ts'
import type { FindMode } from './find/find-settings.ts'
import { FindReplaceDialog } from './find-replace-dialog.tsx'
import { HistoryPart } from './history/history-part.tsx'
import { MatchChooser } from './match-chooser.tsx'
import { ProblemPart } from './problems/problem-part.tsx'
import { ValuePart } from './values/value-part.tsx'

/** What the panel shows. Values are those of one column, given by its field path. */
export type MendPart =
  | { readonly kind: 'problems' }
  | { readonly kind: 'values'; readonly column: string | null }
  | { readonly kind: 'history' }

interface MendPanelProps extends StageProps {
  /** Where whoever shows the panel leads to a part of it. */
  readonly part?: MendPart
  readonly onPartChange?: (part: MendPart) => void
}

/** Beside the rows under review: what is wrong by cause with its fixes, the values of a column, what was done. */
export function MendPanel({ view, object, part, onPartChange }: MendPanelProps): ReactNode {
  const [own, setOwn] = useState<MendPart>({ kind: 'problems' })
  const [find, setFind] = useState<{ readonly column: string; readonly mode: FindMode } | null>(null)
  const [chosenRow, setChosenRow] = useState<number | null>(null)
  const [lastColumn, setLastColumn] = useState<string | null>(null)
  const shown = part ?? own
  const show = onPartChange ?? setOwn
  const column = (shown.kind === 'values' ? shown.column : null) ?? lastColumn
  return (
    <section aria-label={it.mend.label} className="flex min-h-0 flex-1 flex-col bg-surface">
      <Tabs
        selectedKey={shown.kind}
        onSelectionChange={(key) => show(partOf(key, column))}
        className="flex min-h-0 flex-1 flex-col"
      >
        <TabList aria-label={it.mend.parts} className="flex shrink-0 gap-4 border-b border-line px-4">
          <PartTab id="problems">
            {it.mend.problems.title}
            <ProblemCount importId={view.id} />
          </PartTab>
          <PartTab id="values">{it.mend.values.title}</PartTab>
          <PartTab id="history">{it.mend.history.title}</PartTab>
        </TabList>
        <TabPanel id="problems" className={PANEL}>
          <ProblemPart
            view={view}
            object={object}
            onFind={(path) => setFind({ column: path, mode: 'replace' })}
            onChoose={setChosenRow}
          />
        </TabPanel>
        <TabPanel id="values" className={PANEL}>
          <ValuePart
            view={view}
            object={object}
            column={column}
            onColumnChange={(chosen) => {
              setLastColumn(chosen)
              show({ kind: 'values', column: chosen })
            }}
            onFind={(path, mode) => setFind({ column: path, mode })}
          />
        </TabPanel>
        <TabPanel id="history" className={PANEL}>
          <HistoryPart view={view} object={object} />
        </TabPanel>
      </Tabs>
      {find !== null && (
        <FindReplaceDialog view={view} object={object} isOpen onOpenChange={() => setFind(null)} {...find} />
      )}
      {chosenRow !== null && (
        <MatchChooser view={view} object={object} row={chosenRow} onClose={() => setChosenRow(null)} />
      )}
    </section>
  )
}

const PANEL = 'min-h-0 flex-1 overflow-y-auto -outline-offset-2'

const partOf = (key: unknown, column: string | null): MendPart =>
  key === 'values' ? { kind: 'values', column } : { kind: key === 'history' ? 'history' : 'problems' }

function PartTab({ id, children }: { readonly id: MendPart['kind']; readonly children: ReactNode }): ReactNode {
  return (
    <Tab
      id={id}
      className="-mb-px flex h-10 cursor-default items-center gap-1.5 border-b-2 border-transparent font-medium text-muted outline-none data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-accent data-hovered:text-ink data-selected:border-accent data-selected:text-ink"
    >
      {children}
    </Tab>
  )
}

function ProblemCount({ importId }: { readonly importId: string }): ReactNode {
  const { data } = useQuery(reviewProblemsQuery(importId))
  const errors = data?.problems.filter(({ severity }) => severity === 'error').length ?? 0
  return errors > 0 && <span className="text-sm font-normal text-faint tabular-nums">{number(errors)}</span>
}
