import type { ReactNode } from 'react'
import { GripVertical, Trash2, Undo2 } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { GridListItem } from 'react-aria-components/GridList'
import { Input } from 'react-aria-components/Input'
import { Button } from '../../../../components/button.tsx'
import { classNames } from '../../../../components/class-names.ts'
import { SelectField } from '../../../../components/select-field.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { st } from '../../../../texts/settings-texts.ts'
import { ColorPicker } from './color-picker.tsx'
import { changeOption, keepOption, removeOption } from './edit-options.ts'
import type { DraftOption } from './field-draft.ts'

interface OptionRowProps {
  readonly id: string
  readonly option: DraftOption
  readonly options: readonly DraftOption[]
  readonly isRepeated: boolean
  readonly records: number | null
  readonly onChange: (options: readonly DraftOption[]) => void
}

export function OptionRow({ id, ...row }: OptionRowProps): ReactNode {
  const { option } = row
  const name = option.label.trim() === '' ? st.model.unnamedOption : option.label
  return (
    <GridListItem
      id={id}
      textValue={name}
      className="flex min-h-10 items-center gap-2 bg-surface px-1 outline-none data-dragging:opacity-50 data-focus-visible:bg-hover"
    >
      <AriaButton
        slot="drag"
        aria-label={st.model.moveOption(name)}
        className="flex h-7 w-5 shrink-0 cursor-grab items-center justify-center rounded-sm text-faint data-focus-visible:outline-2 data-focus-visible:outline-accent data-hovered:text-ink"
      >
        <GripVertical size={14} aria-hidden />
      </AriaButton>
      {option.goesTo === undefined ? <Staying {...row} name={name} /> : <Leaving {...row} name={name} />}
    </GridListItem>
  )
}

type PartProps = Omit<OptionRowProps, 'id'> & { readonly name: string }

function Staying({ option, options, isRepeated, records, onChange, name }: PartProps): ReactNode {
  const { key, label, color, value } = option
  return (
    <>
      <ColorPicker
        label={st.model.optionColor(name)}
        value={color}
        onChange={(next) => onChange(changeOption(options, key, { color: next }))}
      />
      <Input
        aria-label={st.model.optionLabel}
        aria-invalid={isRepeated}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- one that was just added is there to be named
        autoFocus={value === null && label === ''}
        value={label}
        onChange={({ target }) => onChange(changeOption(options, key, { label: target.value }))}
        className="h-8 min-w-0 flex-1 rounded-md border border-transparent bg-transparent px-2 text-md aria-invalid:border-bad focus:border-accent focus:outline-2 focus:-outline-offset-1 focus:outline-accent data-hovered:border-line-strong"
      />
      {isRepeated && <span className="text-sm text-bad">{st.model.optionRepeated}</span>}
      {records !== null && <Records count={records} />}
      <Button
        variant="ghost"
        size="sm"
        icon={Trash2}
        label={st.model.removeOption(name)}
        onPress={() => onChange(removeOption(options, key))}
      />
    </>
  )
}

const NOTHING = 'nothing'
const choiceOf = (value: string): string => `option ${value}`

/** Says what the records get that have the option, which is gone once the form is saved. */
function Leaving({ option, options, records, onChange, name }: PartProps): ReactNode {
  const { key, color, goesTo = null } = option
  const staying = options.filter((other) => other.goesTo === undefined && other.value !== null)
  const choices = [
    { value: NOTHING, label: st.model.nothingInstead },
    ...staying.map(({ value, label }) => ({ value: choiceOf(value ?? ''), label })),
  ]
  return (
    <>
      <span className="flex min-w-0 flex-1 items-center gap-3 pl-1">
        <span className="min-w-0 opacity-70 [&>span]:line-through">
          <Tag color={color}>{name}</Tag>
        </span>
        {records === 0 ? (
          <span className="text-sm text-muted">{st.model.optionRemoved}</span>
        ) : (
          <span className="flex items-center gap-2 text-sm text-muted">
            {records !== null && st.model.optionMerged(records)}
            <SelectField
              label={st.model.replacementOf(name)}
              isLabelHidden
              choices={choices}
              value={goesTo === null ? NOTHING : choiceOf(goesTo)}
              onChange={(choice) =>
                onChange(
                  changeOption(options, key, { goesTo: choice === NOTHING ? null : choice.slice(choiceOf('').length) }),
                )
              }
              className="w-44"
            />
          </span>
        )}
      </span>
      <Button
        variant="ghost"
        size="sm"
        icon={Undo2}
        label={st.model.keepOption}
        onPress={() => onChange(keepOption(options, key))}
      />
    </>
  )
}

const Records = ({ count }: { readonly count: number }): ReactNode => (
  <span className={classNames('shrink-0 text-sm', count === 0 ? 'text-faint' : 'text-muted')}>
    {st.model.optionUse(count)}
  </span>
)
