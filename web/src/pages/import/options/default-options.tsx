import { useState, type ReactNode } from 'react'
import { X } from 'lucide-react'
import { Button } from '../../../components/button.tsx'
import { CheckboxField } from '../../../components/checkbox-field.tsx'
import { SearchList } from '../../../fields/search-list.tsx'
import { it } from '../../../texts/import-texts.ts'
import { AddPicker } from './add-picker.tsx'
import { DefaultInput } from './default-input.tsx'
import { defaultTargets, defaultsOf, withDefault, withoutDefault } from './default-values.ts'
import { OptionSection } from './option-section.tsx'
import type { OptionsProps } from './options-props.ts'

/** Values that new records get where the file has nothing for them. */
export function DefaultOptions({ view, object, onChange }: OptionsProps): ReactNode {
  // A field that was just added has no value yet: what is empty is not kept.
  const [added, setAdded] = useState<readonly string[]>([])
  const { options } = view
  const given = defaultsOf(object, options.defaults)
  const open = defaultTargets(object).filter(
    ({ path }) => added.includes(path) && !given.some((each) => each.path === path),
  )
  const shown = [...given, ...open.map((target) => Object.assign({ text: '' }, target))]
  const remove = (path: string): void => {
    setAdded(added.filter((each) => each !== path))
    if (given.some((each) => each.path === path)) onChange({ defaults: withoutDefault(options.defaults, path) })
  }
  return (
    <OptionSection
      title={it.options.defaults}
      summary={given.length === 0 ? it.options.summary.none : it.options.summary.defaults(given.length)}
    >
      <p className="text-muted">{it.options.defaultsHint}</p>
      {shown.length > 0 && (
        <ul className="flex flex-col gap-2">
          {shown.map((each) => (
            <li key={each.path} className="grid grid-cols-[minmax(0,12rem)_minmax(0,1fr)_auto] items-center gap-3">
              <span className="truncate" title={each.label}>
                {each.label}
              </span>
              <DefaultInput
                target={each}
                text={each.text}
                decimalSign={options.decimalSign}
                onCommit={(text) => onChange({ defaults: withDefault(options.defaults, each.path, text) })}
              />
              <Button
                variant="ghost"
                size="sm"
                icon={X}
                label={it.options.removeDefault(each.label)}
                onPress={() => remove(each.path)}
              />
            </li>
          ))}
        </ul>
      )}
      <AddDefault
        targets={defaultTargets(object).filter(({ path }) => !shown.some((each) => each.path === path))}
        onAdd={(path) => setAdded([...added, path])}
      />
      {given.length > 0 && (
        <CheckboxField
          label={it.options.defaultsOnUpdate}
          isSelected={options.defaultsOnUpdate === true}
          onChange={(defaultsOnUpdate) => onChange({ defaultsOnUpdate })}
        />
      )}
    </OptionSection>
  )
}

interface AddDefaultProps {
  readonly targets: readonly { readonly path: string; readonly label: string }[]
  readonly onAdd: (path: string) => void
}

function AddDefault({ targets, onAdd }: AddDefaultProps): ReactNode {
  return (
    <AddPicker label={it.options.addDefault}>
      {(close) => (
        <FieldSearch
          targets={targets}
          onAdd={(path) => {
            onAdd(path)
            close()
          }}
        />
      )}
    </AddPicker>
  )
}

function FieldSearch({ targets, onAdd }: AddDefaultProps): ReactNode {
  const [text, setText] = useState('')
  return (
    <SearchList
      label={it.options.addDefault}
      placeholder={it.options.searchFields}
      text={text}
      onTextChange={setText}
      selected={[]}
      onSelect={([path]) => path !== undefined && onAdd(path)}
      entries={targets.map(({ path, label }) => ({
        id: path,
        text: label,
        content: <span className="truncate">{label}</span>,
      }))}
    />
  )
}
