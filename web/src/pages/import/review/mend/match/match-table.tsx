import { useMemo, type ReactNode } from 'react'
import { useQueries } from '@tanstack/react-query'
import { recordQuery } from '../../../../../api/record.ts'
import type { RecordView, ReviewRow } from '../../../../../api/types.ts'
import { dateTime } from '../../../../../texts/format.ts'
import { it } from '../../../../../texts/import-texts.ts'
import { t } from '../../../../../texts/texts.ts'
import { useTargetGroups } from '../../../map/use-target-groups.ts'
import type { StageProps } from '../../../stage-props.ts'
import { columnLabel, mendColumns } from '../mend-columns.ts'
import type { AskedProblem } from './asked-problem.ts'
import { CandidateHead, type Candidate } from './candidate-head.tsx'
import { compareWithRecord, textOfCell, type ComparedValue } from './compared-values.ts'

interface MatchTableProps extends StageProps {
  readonly row: ReviewRow
  readonly problem: AskedProblem
  /** Id of the record that is being chosen. */
  readonly pending: string | null
  readonly onChoose: (candidate: Candidate) => void
}

/** The row of the file beside every record that it may be for, field by field; what differs is marked. */
export function MatchTable({ view, object, row, problem, pending, onChoose }: MatchTableProps): ReactNode {
  const { candidates, details } = problem
  const records = useQueries({
    queries: candidates.map(({ id }) => ({ ...recordQuery(object.apiName, id), retry: false })),
  })
  const groups = useTargetGroups(object)
  const columns = useMemo(() => mendColumns(view, object), [view, object])
  const words = it.mend.match
  const lines = columns
    .map(({ path }) => {
      const cell = textOfCell(object, path, row.values[path] ?? null)
      const compared = records.map(({ data }) => data && compareWithRecord(object, path, data, cell))
      return { path, cell, compared }
    })
    .filter(({ cell, compared }) => cell !== '' || compared.some((each) => each !== undefined && each.text !== ''))
  const found = Number(details?.['count'] ?? candidates.length)
  return (
    // Focusable, so that the keyboard can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section aria-label={words.table} tabIndex={0} className="overflow-x-auto border-y border-line -outline-offset-2">
      <table className="w-full border-collapse text-left">
        <thead>
          <tr className="bg-sunken align-top">
            <th scope="col" className="w-36 px-5 py-3 text-sm font-medium text-muted">
              {words.field}
            </th>
            <th scope="col" className="min-w-40 border-r border-line px-3 py-3 text-sm font-medium text-muted">
              {words.fromFile}
            </th>
            {candidates.map((candidate, index) => (
              <CandidateHead
                key={candidate.id}
                object={object}
                candidate={candidate}
                isOutOfReach={records[index]?.isError === true}
                isPending={pending === candidate.id}
                isDisabled={pending !== null && pending !== candidate.id}
                onChoose={() => onChoose(candidate)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ path, cell, compared }) => (
            <tr key={path} className="border-t border-line">
              <th scope="row" className="px-5 py-2 font-normal text-muted">
                {columnLabel(columns, groups, path)}
              </th>
              <td className="max-w-56 border-r border-line px-3 py-2 break-words">{cell || t.common.empty}</td>
              {compared.map((value, index) => (
                <Compared key={candidates[index]?.id} value={value} />
              ))}
            </tr>
          ))}
          <LastChanged records={records.map(({ data }) => data)} />
        </tbody>
      </table>
      {found > candidates.length && (
        <p className="border-t border-line px-5 py-2 text-sm text-muted">{words.listed(candidates.length, found)}</p>
      )}
    </section>
  )
}

function Compared({ value }: { readonly value: ComparedValue | undefined }): ReactNode {
  if (value === undefined || value.text === '')
    return <td className="px-3 py-2 text-faint">{value === undefined ? '' : t.common.empty}</td>
  return (
    <td className="max-w-56 px-3 py-2 break-words">
      {value.differs ? (
        <mark className="rounded-sm bg-warn-soft px-1 text-warn">
          {value.text}
          <span className="sr-only"> ({it.mend.match.differs})</span>
        </mark>
      ) : (
        value.text
      )}
    </td>
  )
}

function LastChanged({ records }: { readonly records: readonly (RecordView | undefined)[] }): ReactNode {
  return (
    <tr className="border-t border-line">
      <th scope="row" className="px-5 py-2 font-normal text-muted">
        {it.mend.match.lastChanged}
      </th>
      <td className="border-r border-line px-3 py-2 text-faint">{t.common.empty}</td>
      {records.map((record, index) => {
        const at = record?.['updatedAt']
        return (
          <td key={record?.id ?? index} className="px-3 py-2 text-muted">
            {typeof at === 'string' && dateTime(at)}
          </td>
        )
      })}
    </tr>
  )
}
