import type { ReactNode } from 'react'
import { X } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { useObjects } from '../../../api/objects.ts'
import type { ObjectView } from '../../../api/types.ts'
import { Button as PlainButton } from '../../../components/button.tsx'
import { useNamed } from '../../../fields/inputs/use-named.ts'
import { t } from '../../../texts/texts.ts'
import { ConditionForm } from '../on-demand.tsx'
import { describeValue, describeValues } from './describe-value.ts'
import type { ConditionInput, Word } from './filter-node.ts'
import { findSubject, isImportPath, type Subject } from './filter-subject.ts'
import { ImportName } from './import-name.tsx'
import { takesNoValue } from './operators.ts'

export const FILTER_POPOVER = 'appear rounded-lg border border-line bg-raised shadow-float outline-none'

interface FilterChipProps {
  readonly object: ObjectView
  readonly condition: ConditionInput
  /** The word that a condition added to this one would be joined by. */
  readonly groupWord: Word
  readonly onChange: (condition: ConditionInput) => void
  readonly onRemove: () => void
  readonly onJoin: () => void
}

/** One condition: `Field operator value`, to be changed and taken away. */
export function FilterChip({ object, condition, groupWord, onChange, onRemove, onJoin }: FilterChipProps): ReactNode {
  const subject = findSubject(object, useObjects(), condition.field)
  const { alternative, further, edit, change } = t.list.filter
  return (
    <span className="inline-flex h-7 max-w-96 min-w-0 items-stretch rounded-md border border-line-strong bg-surface">
      <DialogTrigger>
        <Button
          isDisabled={subject.kind === 'other'}
          className="flex min-w-0 items-center gap-1 rounded-l-[5px] pr-1 pl-2 data-hovered:bg-sunken"
        >
          <span className="sr-only">{change}</span>
          <ConditionText subject={subject} condition={condition} />
        </Button>
        <Popover placement="bottom start" offset={4} className={FILTER_POPOVER}>
          <Dialog aria-label={edit(subject.label)} className="outline-none">
            {({ close }) => (
              <ConditionForm
                object={object}
                condition={condition}
                onApply={(next) => {
                  close()
                  onChange(next)
                }}
              >
                <PlainButton
                  variant="ghost"
                  size="sm"
                  onPress={() => {
                    close()
                    onJoin()
                  }}
                >
                  {groupWord === 'or' ? alternative : further}
                </PlainButton>
              </ConditionForm>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
      <Button
        aria-label={t.list.filter.remove(subject.label)}
        onPress={onRemove}
        className="flex w-6 shrink-0 items-center justify-center rounded-r-[5px] text-faint data-hovered:bg-sunken data-hovered:text-ink"
      >
        <X size={13} aria-hidden />
      </Button>
    </span>
  )
}

interface ConditionTextProps {
  readonly subject: Subject
  readonly condition: ConditionInput
}

function ConditionText({ subject, condition }: ConditionTextProps): ReactNode {
  const { operators, traces } = t.list.filter
  const operator = isImportPath(condition.field) ? traces[condition.field] : operators[condition.operator]
  return (
    <>
      <span className="shrink-0 text-muted">{subject.kind === 'import' ? null : subject.label}</span>
      <span className="shrink-0 text-muted">{operator}</span>
      {!takesNoValue(condition.operator) && (
        <span className="min-w-0 truncate font-medium">
          <ValueText subject={subject} condition={condition} />
        </span>
      )}
    </>
  )
}

function ValueText({ subject, condition }: ConditionTextProps): ReactNode {
  if (subject.kind === 'import') return <ImportName id={String(condition.value)} />
  if (subject.kind === 'part' && subject.part.type === 'reference')
    return <RecordNames object={subject.field.relationTo ?? 'members'} value={condition.value} />
  return describeValue(subject, condition)
}

function RecordNames({ object, value }: { readonly object: string; readonly value: unknown }): ReactNode {
  const ids = (Array.isArray(value) ? value : [value]).map(String)
  return describeValues(useNamed(object, ids).map(({ name }) => name))
}
