import type { ReactNode } from 'react'
import { CircleAlert, TriangleAlert } from 'lucide-react'
import { classNames } from '../../../../components/class-names.ts'
import { it } from '../../../../texts/import-texts.ts'

/** A sign of its own for each severity: the colour alone would not be enough. */
export function ProblemMark({ severity }: { readonly severity: 'error' | 'warning' }): ReactNode {
  const isError = severity === 'error'
  const Icon = isError ? CircleAlert : TriangleAlert
  return (
    <>
      <Icon size={13} aria-hidden className={classNames('shrink-0', isError ? 'text-bad' : 'text-warn')} />
      <span className="sr-only">{isError ? it.review.grid.error : it.review.grid.warning}</span>
    </>
  )
}
