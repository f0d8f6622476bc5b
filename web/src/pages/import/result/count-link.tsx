import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import type { ImportView, Outcome } from '../../../api/types.ts'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'

/** Rows that became, or found, a record: the list of the object shows them. */
const TRACED = ['created', 'updated', 'restored', 'unchanged'] as const satisfies readonly Outcome[]

/** Rows that have none: their rows of the file are shown below. */
export const ROW_OUTCOMES = ['skipped', 'removed'] as const satisfies readonly Outcome[]
export type RowOutcome = (typeof ROW_OUTCOMES)[number]

const LOOK = 'rounded-sm underline decoration-line-strong underline-offset-4 hover:decoration-ink'

interface CountLinkProps {
  readonly view: ImportView
  readonly outcome: Outcome
  /** The number. */
  readonly text: string
  readonly onShowRows: (outcome: RowOutcome | 'failed') => void
}

/** A number of the result, which leads to what it counts. */
export function CountLink({ view, outcome, text, onShowRows }: CountLinkProps): ReactNode {
  const name = t.result.outcomes[outcome]
  const traced = TRACED.find((each) => each === outcome)
  if (traced !== undefined) {
    if (view.status === 'undone') return text
    const filter = { field: `import.${traced}`, operator: 'is', value: view.id } as const
    return (
      <Link
        to="/objects/$object"
        params={{ object: view.object }}
        search={{ filter }}
        aria-label={it.run.openList(text, name)}
        className={LOOK}
      >
        {text}
      </Link>
    )
  }
  const rows = outcome === 'failed' ? outcome : ROW_OUTCOMES.find((each) => each === outcome)
  return (
    <button
      type="button"
      aria-label={it.run.showRows(text, name)}
      onClick={() => rows !== undefined && onShowRows(rows)}
      className={LOOK}
    >
      {text}
    </button>
  )
}
