import { useState, type ReactNode } from 'react'
import { X } from 'lucide-react'
import { useChangeImport } from '../../../api/imports.ts'
import { Button } from '../../../components/button.tsx'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SearchList } from '../../../fields/search-list.tsx'
import { it } from '../../../texts/import-texts.ts'
import { AddPicker } from '../options/add-picker.tsx'
import { DefaultInput } from '../options/default-input.tsx'
import {
  defaultTargets,
  defaultsOf,
  withDefault,
  withoutDefault,
  type DefaultTarget,
} from '../options/default-values.ts'
import { useMappingScene } from './mapping-scene.ts'

interface ConstantsPanelProps {
  /** Fields that were asked for and have no text yet. */
  readonly added: readonly string[]
  readonly onAdd: (path: string) => void
  readonly onRemove: (path: string) => void
}

/** Fields that get the same text in every row. */
export function ConstantsPanel({ added, onAdd, onRemove }: ConstantsPanelProps): ReactNode {
  const { view, object } = useMappingScene()
  const change = useChangeImport(view.id)
  const { constants = {}, decimalSign } = view.options
  const targets = defaultTargets(object)
  const given = defaultsOf(object, constants)
  const open = targets.filter(({ path }) => added.includes(path) && !given.some((each) => each.path === path))
  const shown = [...given, ...open.map((target) => Object.assign({ text: '' }, target))]
  const send = (next: typeof constants): void => change.mutate({ options: { constants: next } })
  const remove = (path: string): void => {
    onRemove(path)
    if (path in constants) send(withoutDefault(constants, path))
  }
  return (
    <Panel
      title={it.map.constants.title}
      detail={shown.length === 0 ? undefined : it.map.constants.intro}
      actions={
        <AddPicker label={it.map.constants.add}>
          {(close) => (
            <FieldSearch
              targets={targets.filter(({ path }) => !shown.some((each) => each.path === path))}
              onAdd={(path) => {
                close()
                onAdd(path)
              }}
            />
          )}
        </AddPicker>
      }
    >
      {change.error !== null && (
        <div className="px-4 pt-3">
          <RefusalNote error={change.error} />
        </div>
      )}
      {shown.length === 0 ? (
        <p className="px-4 py-3 text-muted">{it.map.constants.intro}</p>
      ) : (
        <ul className="flex flex-col gap-2 p-4">
          {shown.map((each) => (
            <li key={each.path} className="grid grid-cols-[minmax(0,14rem)_minmax(0,24rem)_auto] items-center gap-3">
              <span className="truncate font-medium" title={each.label}>
                {each.label}
              </span>
              <DefaultInput
                target={each}
                text={each.text}
                decimalSign={decimalSign}
                onCommit={(text) => send(withDefault(constants, each.path, text))}
              />
              <Button
                variant="ghost"
                size="sm"
                icon={X}
                label={it.map.constants.remove(each.label)}
                onPress={() => remove(each.path)}
              />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

interface FieldSearchProps {
  readonly targets: readonly DefaultTarget[]
  readonly onAdd: (path: string) => void
}

function FieldSearch({ targets, onAdd }: FieldSearchProps): ReactNode {
  const [text, setText] = useState('')
  return (
    <SearchList
      label={it.map.constants.field}
      placeholder={it.map.search}
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
