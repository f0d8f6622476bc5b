import { lazy, Suspense, type ComponentType, type ReactNode } from 'react'
import type { FieldView } from '../api/types.ts'
import { BooleanInput, CurrencyInput, ListInput, NumberInput, RatingInput, TextInput } from './inputs/plain-inputs.tsx'
import { OptionInput } from './inputs/option-input.tsx'
import type { PartInputProps } from './inputs/part-input.ts'
import { RelationInput } from './inputs/relation-input.tsx'

/** A script of its own: calendars are large. */
const DayInput = lazy(async () => ({ default: (await import('./inputs/date-inputs.tsx')).DayInput }))
const InstantInput = lazy(async () => ({ default: (await import('./inputs/date-inputs.tsx')).InstantInput }))

export interface ValueInputProps {
  readonly field: FieldView
  /** The part: "emails.primary", or the field itself. */
  readonly path: string
  /** As the API takes it, of a relation the id; null when there is none; a list with `isMany`. */
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly label: string
  readonly isLabelHidden?: boolean
  /** Several values of the part, as "is one of" takes them. */
  readonly isMany?: boolean
  /** Of a relation to members: "You" is whoever looks, rather than one member. */
  readonly withMe?: boolean
  readonly autoFocus?: boolean
}

type PartType = FieldView['parts'][number]['type']

/** Types that are not here are texts. */
const INPUTS: { readonly [type in PartType]?: ComponentType<PartInputProps> } = {
  number: NumberInput,
  boolean: BooleanInput,
  date: DayInput,
  dateTime: InstantInput,
  currencyCode: CurrencyInput,
  select: OptionInput,
  multiSelect: OptionInput,
  rating: RatingInput,
  reference: RelationInput,
}

/** Those that choose several by themselves; of any other, several are typed one after the other. */
const CHOOSES_MANY: ReadonlySet<PartType> = new Set(['select', 'multiSelect', 'reference'])

/** One value of a field's part without a record: in filters, bulk edits and defaults. */
export function ValueInput({
  isLabelHidden = false,
  isMany = false,
  autoFocus = false,
  ...props
}: ValueInputProps): ReactNode {
  const { field, path, label, withMe = false } = props
  const type = (field.parts.find((part) => part.path === path) ?? field.parts[0])?.type ?? 'text'
  const Input = isMany && !CHOOSES_MANY.has(type) ? ListInput : (INPUTS[type] ?? TextInput)
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <span aria-hidden className={isLabelHidden ? 'sr-only' : 'font-medium'}>
        {label}
      </span>
      <Suspense fallback={<span className="h-8" />}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- only where a form was opened at it */}
        <Input {...props} isMany={isMany} autoFocus={autoFocus} withMe={withMe} />
      </Suspense>
    </div>
  )
}
