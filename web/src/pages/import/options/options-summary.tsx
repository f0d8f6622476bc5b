import type { ReactNode } from 'react'
import type { ImportView, ObjectView } from '../../../api/types.ts'
import { it } from '../../../texts/import-texts.ts'
import { PlanCounts } from './plan-counts.tsx'
import { useOptionsInWords } from './use-options-in-words.ts'

interface OptionsSummaryProps {
  readonly view: ImportView
  readonly object: ObjectView
}

/** Beside the options: what they do, in plain words, and what that comes to for the rows of the file. */
export function OptionsSummary({ view, object }: OptionsSummaryProps): ReactNode {
  const sentences = it.options.sentences(useOptionsInWords(view, object))
  return (
    <section
      aria-label={it.options.inWords}
      className="flex max-h-[calc(100vh-var(--bar)-7.5rem)] flex-col overflow-clip rounded-lg border border-line bg-surface shadow-card"
    >
      {/* Focusable, so that the keyboard can scroll it: in a low window the counts below stay in sight. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div tabIndex={0} className="flex min-h-24 flex-col gap-2 overflow-y-auto p-4 -outline-offset-2">
        <h2 className="font-semibold">{it.options.inWords}</h2>
        <ul aria-live="polite" className="flex flex-col gap-2">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className="text-sm text-muted">{it.options.automations}</p>
      </div>
      <PlanCounts view={view} />
    </section>
  )
}
