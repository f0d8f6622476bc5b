import type { ReactNode } from 'react'
import { Plus } from 'lucide-react'
import { GridList } from 'react-aria-components/GridList'
import { Button } from '../../../../components/button.tsx'
import { CheckboxField } from '../../../../components/checkbox-field.tsx'
import { st } from '../../../../texts/settings-texts.ts'
import { useReorder } from '../use-reorder.tsx'
import { addOption, inOrder } from './edit-options.ts'
import { repeatedOption, type FieldDraft } from './field-draft.ts'
import { OptionRow } from './option-row.tsx'

export interface OptionsEditorProps {
  readonly draft: FieldDraft
  readonly onChange: (change: Partial<FieldDraft>) => void
  /** How many records have each value; null while not counted, and for a new field. */
  readonly uses: ReadonlyMap<string, number> | null
}

/** The options of a field in their order: named, coloured, moved, removed and merged. */
export function OptionsEditor({ draft, onChange, uses }: OptionsEditorProps): ReactNode {
  const { options } = draft
  const dragAndDropHooks = useReorder(
    options.map(({ key }) => key),
    (keys) => onChange({ options: inOrder(options, keys) }),
  )
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-end gap-3">
        <h3 className="font-medium">{st.model.options}</h3>
        {options.length > 1 && <p className="text-sm text-muted">{st.model.optionsHint}</p>}
      </div>
      <GridList
        aria-label={st.model.options}
        items={options.map((option) => ({ id: option.key, option }))}
        dependencies={[draft, uses]}
        dragAndDropHooks={dragAndDropHooks}
        // What is typed in a row belongs to its input, the arrows included.
        keyboardNavigationBehavior="tab"
        renderEmptyState={() => <p className="px-3 py-4 text-center text-muted">{st.model.noOptions}</p>}
        className="divide-y divide-line overflow-clip rounded-md border border-line outline-none"
      >
        {({ id, option }) => (
          <OptionRow
            id={id}
            option={option}
            options={options}
            isRepeated={repeatedOption(draft) === id}
            records={uses === null || option.value === null ? null : (uses.get(option.value) ?? 0)}
            onChange={(next) => onChange({ options: next })}
          />
        )}
      </GridList>
      <div>
        <Button size="sm" icon={Plus} onPress={() => onChange({ options: addOption(options) })}>
          {st.model.addOption}
        </Button>
      </div>
      <CheckboxField
        label={st.model.openOptions}
        hint={st.model.openOptionsHint}
        isSelected={draft.openOptions}
        onChange={(openOptions) => onChange({ openOptions })}
      />
    </div>
  )
}
