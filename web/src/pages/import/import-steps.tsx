import type { ReactNode } from 'react'
import { Check, ChevronRight } from 'lucide-react'
import { classNames } from '../../components/class-names.ts'
import { t } from '../../texts/texts.ts'

export const IMPORT_STEPS = ['upload', 'map', 'preview', 'apply', 'result'] as const
export type ImportStepName = (typeof IMPORT_STEPS)[number]

/** Where an import stands, from the file to the result. */
export function ImportSteps({ present }: { readonly present: ImportStepName }): ReactNode {
  const reached = IMPORT_STEPS.indexOf(present)
  return (
    <nav aria-label={t.import.progressOfSteps} className="border-b border-line bg-surface px-6">
      <ol className="flex h-10 items-center gap-1">
        {IMPORT_STEPS.map((step, index) => (
          <li
            key={step}
            aria-current={step === present ? 'step' : undefined}
            className={classNames(
              'flex items-center gap-1.5',
              step === present ? 'font-medium text-ink' : index < reached ? 'text-muted' : 'text-faint',
            )}
          >
            {index > 0 && <ChevronRight size={14} aria-hidden className="mx-1 text-line-strong" />}
            <StepMark
              number={index + 1}
              isDone={index < reached || present === 'result'}
              isPresent={step === present}
            />
            {t.import.steps[step]}
          </li>
        ))}
      </ol>
    </nav>
  )
}

interface StepMarkProps {
  readonly number: number
  readonly isDone: boolean
  readonly isPresent: boolean
}

function StepMark({ number, isDone, isPresent }: StepMarkProps): ReactNode {
  const look = isDone
    ? 'bg-accent-soft text-accent'
    : isPresent
      ? 'bg-accent-solid text-on-accent'
      : 'bg-sunken text-faint'
  return (
    <span
      aria-hidden
      className={classNames('flex size-5 items-center justify-center rounded-full text-xs font-semibold', look)}
    >
      {isDone ? <Check size={12} strokeWidth={2.5} /> : number}
    </span>
  )
}
