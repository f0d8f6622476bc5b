import { useState, type ReactNode } from 'react'
import { getRouteApi } from '@tanstack/react-router'
import type { ImportProfile } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { it } from '../../../texts/import-texts.ts'
import type { StageProps } from '../stage-props.ts'
import { ColumnList } from './column-list.tsx'
import { ColumnPanel } from './column-panel.tsx'
import { suggestionsFor } from './suggestions.ts'
import { useOpenTexts } from './use-open-texts.ts'
import { useValues, type Decision } from './use-values.ts'
import { openValues, valueColumns } from './value-columns.ts'

const route = getRouteApi('/shell/imports/$id')

interface ColumnValuesViewProps extends StageProps {
  readonly profile: ImportProfile
}

/** The columns on the left, and what is to be decided about one of them. */
export function ColumnValuesView({ view, object, profile }: ColumnValuesViewProps): ReactNode {
  const { column: wanted } = route.useSearch()
  const columns = valueColumns(view, object, profile)
  const settling = useValues(view, profile, columns)
  const openTexts = useOpenTexts(view.id, columns, settling.values)
  const entries = columns.map((column) => {
    const open = openTexts.get(column.index) ?? openValues(column, settling.values.get(column.index)).length
    return { column, open: column.questions.length + open }
  })
  const [first, setFirst] = useState<number | null>(null)
  const toBegin = entries.find(({ open }) => open > 0) ?? entries.find(({ column }) => column.hasValues) ?? entries[0]
  // Where one begins stays, also when it is settled.
  if (first === null && !settling.isLoading && toBegin !== undefined) setFirst(toBegin.column.index)
  const shown = columns.find(({ index }) => index === (wanted ?? first))
  const suggested = new Map(
    columns.flatMap((column): readonly [number, readonly Decision[]][] => {
      const found = suggestionsFor(column, settling.values.get(column.index))
      return found.length === 0 ? [] : [[column.index, found]]
    }),
  )
  const count = suggested.values().reduce((sum, { length }) => sum + length, 0)
  return (
    <>
      {settling.error !== null && <RefusalNote error={settling.error} />}
      <div className="grid grid-cols-[17rem_minmax(0,1fr)] items-start gap-6 max-lg:grid-cols-1">
        <ColumnList
          importId={view.id}
          entries={entries}
          shown={shown?.index ?? null}
          action={
            suggested.size > 1 && (
              <Button size="sm" onPress={() => settling.decide(suggested)} className="w-full">
                {it.values.acceptAll(count)}
              </Button>
            )
          }
        />
        {shown === undefined ? (
          <Panel>
            <SkeletonRows rows={6} />
          </Panel>
        ) : (
          <ColumnPanel key={shown.index} view={view} object={object} column={shown} settling={settling} />
        )}
      </div>
    </>
  )
}
