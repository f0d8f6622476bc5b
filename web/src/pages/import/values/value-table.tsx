import { useState, type ReactNode } from 'react'
import type { ColumnValues } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { it } from '../../../texts/import-texts.ts'
import type { TargetChoice } from '../map/targets.ts'
import { shownValues, type ValueColumn } from './value-columns.ts'
import { ValueRows } from './value-rows.tsx'
import type { Decision } from './use-values.ts'

const SHOWN_AT_A_TIME = 100

interface ValueTableProps {
  readonly column: ValueColumn
  readonly values: ColumnValues
  readonly target: TargetChoice | undefined
  readonly onDecide: (decisions: ReadonlyMap<number, readonly Decision[]>) => void
}

/** Each different text with its cells and its meaning; what is not settled stands first. */
export function ValueTable({ column, values, target, onDecide }: ValueTableProps): ReactNode {
  const [limit, setLimit] = useState(SHOWN_AT_A_TIME)
  const listed = shownValues(column, values)
  const shown = listed.slice(0, limit)
  return (
    <>
      {shown.length > 0 && <ValueRows column={column} values={shown} target={target} onDecide={onDecide} />}
      <Rest column={column} values={values} />
      {shown.length < listed.length && (
        <div className="border-t border-line p-3 text-center">
          <Button onPress={() => setLimit(limit + SHOWN_AT_A_TIME)}>
            {it.values.showMore(shown.length, listed.length)}
          </Button>
        </div>
      )}
    </>
  )
}

/** What is not listed one by one. */
function Rest({ column: { profile }, values }: Pick<ValueTableProps, 'column' | 'values'>): ReactNode {
  const isUncounted = values.uncounted > 0
  const { count, values: samples } = profile.unreadable
  if (!isUncounted && values.more === 0) return null
  return (
    <p className="border-t border-line px-4 py-2.5 text-muted">
      {isUncounted ? it.values.uncounted(values.uncounted) : it.values.more(values.more)}
      {isUncounted && count > 0 && ` ${it.values.unreadableCells(count, samples)}`}
    </p>
  )
}
