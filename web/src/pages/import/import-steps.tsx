import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { Check, ChevronRight, X } from 'lucide-react'
import { classNames } from '../../components/class-names.ts'
import { DRAFT_STEPS, type DraftStep } from '../../routes/draft-steps.ts'
import { number } from '../../texts/format.ts'
import { it } from '../../texts/import-texts.ts'
import { t } from '../../texts/texts.ts'

export const IMPORT_STEPS = [...DRAFT_STEPS, 'apply', 'result'] as const
export type ImportStepName = (typeof IMPORT_STEPS)[number]

interface ImportStepsProps {
  readonly present: ImportStepName
  /** Of a draft: the steps that can be opened from here. */
  readonly open?: { readonly importId: string; readonly steps: readonly DraftStep[]; readonly questions?: number }
  /** Of an import that failed or was cancelled: the step that it did not get through. */
  readonly brokenOffAt?: ImportStepName | undefined
}

/** Where an import stands, from the file to the result; each step of a draft is one click away. */
export function ImportSteps({ present, open, brokenOffAt }: ImportStepsProps): ReactNode {
  const reached = IMPORT_STEPS.indexOf(brokenOffAt ?? present)
  const isThrough = present === 'result' && brokenOffAt === undefined
  function stateOf(index: number, isBrokenOff: boolean): StepState {
    if (isBrokenOff) return 'brokenOff'
    if (index < reached || isThrough) return 'done'
    return IMPORT_STEPS[index] === present ? 'present' : 'ahead'
  }
  return (
    <nav aria-label={t.import.progressOfSteps} className="overflow-x-auto border-b border-line bg-surface px-6">
      <ol className="flex h-10 items-center gap-1 whitespace-nowrap">
        {IMPORT_STEPS.map((step, index) => {
          const target = open?.steps.find((each) => each === step && step !== present)
          const content = (
            <>
              <StepMark number={index + 1} state={stateOf(index, step === brokenOffAt)} />
              {t.import.steps[step]}
              {step === 'values' && <OpenQuestions count={open?.questions ?? 0} />}
            </>
          )
          const look = classNames(
            'flex items-center gap-1.5 rounded-md px-1',
            step === present ? 'font-medium text-ink' : index < reached ? 'text-muted' : 'text-faint',
          )
          return (
            <li key={step} aria-current={step === present ? 'step' : undefined} className="flex items-center">
              {index > 0 && <ChevronRight size={14} aria-hidden className="mr-1 text-line-strong" />}
              {open === undefined || target === undefined ? (
                <span className={look}>{content}</span>
              ) : (
                <Link
                  to="/imports/$id"
                  params={{ id: open.importId }}
                  search={{ step: target }}
                  className={classNames(look, 'hover:bg-hover hover:text-ink')}
                >
                  {content}
                </Link>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

/** How many questions about the values nobody has answered yet. */
function OpenQuestions({ count }: { readonly count: number }): ReactNode {
  if (count === 0) return null
  return (
    <span
      title={it.map.openQuestions(count)}
      className="flex h-4 min-w-4 items-center justify-center rounded-full bg-warn-soft px-1 text-xs font-semibold text-warn"
    >
      <span aria-hidden>{number(count)}</span>
      <span className="sr-only">{it.map.openQuestions(count)}</span>
    </span>
  )
}

type StepState = 'done' | 'present' | 'ahead' | 'brokenOff'

const STEP_LOOKS: Readonly<Record<StepState, string>> = {
  done: 'bg-accent-soft text-accent',
  present: 'bg-accent-solid text-on-accent',
  ahead: 'bg-sunken text-faint',
  brokenOff: 'bg-bad-soft text-bad',
}

interface StepMarkProps {
  readonly number: number
  readonly state: StepState
}

function StepMark({ number, state }: StepMarkProps): ReactNode {
  return (
    <span
      aria-hidden
      className={classNames(
        'flex size-5 items-center justify-center rounded-full text-xs font-semibold',
        STEP_LOOKS[state],
      )}
    >
      {state === 'done' && <Check size={12} strokeWidth={2.5} />}
      {state === 'brokenOff' && <X size={12} strokeWidth={2.5} />}
      {(state === 'present' || state === 'ahead') && number}
    </span>
  )
}
