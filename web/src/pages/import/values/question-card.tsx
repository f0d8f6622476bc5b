import type { ReactNode } from 'react'
import { CircleHelp } from 'lucide-react'
import type { ImportChange, ImportQuestion } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { it } from '../../../texts/import-texts.ts'
import { otherAnswers } from './format-choices.ts'
import { ProvingRows } from './proving-rows.tsx'

type Rule = NonNullable<ImportChange['rules']>[number]

interface QuestionCardProps {
  readonly question: ImportQuestion
  readonly onAnswer: (rule: Rule) => void
}

/** Something that only a person can know, with the rows that leave it open and what happens without an answer. */
export function QuestionCard({ question, onAnswer }: QuestionCardProps): ReactNode {
  const { kind, column, message, unanswered, examples, choices } = question
  const others = otherAnswers(kind)
  return (
    <section
      aria-label={message}
      className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-4 shadow-card"
    >
      <div className="flex gap-2.5">
        <CircleHelp size={16} aria-hidden className="mt-0.5 shrink-0 text-warn" />
        <div className="min-w-0">
          <p className="font-medium">{message}</p>
          <p className="text-sm text-muted">{it.values.unanswered(unanswered)}</p>
        </div>
      </div>
      <ProvingRows cells={examples} />
      <div className="flex flex-wrap items-center gap-2">
        {choices.map(({ label, rule }) => (
          <Button key={label} onPress={() => onAnswer(rule)}>
            {label}
          </Button>
        ))}
        {others !== null && (
          <SelectField
            label={it.values.answer}
            isLabelHidden
            placeholder={choices.length === 0 ? others.placeholder : it.values.otherAnswer}
            choices={others.choices()}
            value={null}
            onChange={(value) => onAnswer({ column, format: { [others.key]: value } })}
            className="w-64"
          />
        )}
      </div>
    </section>
  )
}
