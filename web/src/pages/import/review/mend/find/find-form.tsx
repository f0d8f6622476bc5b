import { useMemo, type ReactNode } from 'react'
import { ChoiceGroup } from '../../../../../components/choice-group.tsx'
import { CheckboxList } from '../../../../../components/checkbox-list.tsx'
import { FormDialog } from '../../../../../components/form-dialog.tsx'
import { SelectField } from '../../../../../components/select-field.tsx'
import { it } from '../../../../../texts/import-texts.ts'
import { mendColumns } from '../mend-columns.ts'
import { ChangePreview } from './change-preview.tsx'
import {
  ALL_COLUMNS,
  CLEANINGS,
  SEVERAL_COLUMNS,
  type Cleaning,
  type FindMode,
  type FindProps,
  type ScopeChoice,
} from './find-settings.ts'
import { ReplaceFields } from './replace-fields.tsx'
import { useFind } from './use-find.ts'

export function FindForm(props: FindProps): ReactNode {
  const { view, object, onOpenChange, rows } = props
  const columns = useMemo(() => mendColumns(view, object).filter(({ isOfFile }) => isOfFile), [view, object])
  const find = useFind(props, columns)
  const { settings, set, preview } = find
  const words = it.mend.find
  const named = columns.map(({ path, label }) => ({ value: path, label }))
  const headerOf = (index: number): string =>
    view.mapping.find((column) => column.index === index)?.header || it.review.grid.noHeader(index + 1)
  const scopes: readonly ScopeChoice[] = [
    ...(rows === undefined ? [] : (['selected'] as const)),
    ...(find.isNarrowed ? (['filter'] as const) : []),
    'all',
  ]
  const scopeLabel = (scope: ScopeChoice): string =>
    scope === 'selected' ? words.scopes.selected(rows?.length ?? 0) : words.scopes[scope]
  return (
    <FormDialog
      isOpen
      width="md"
      onClose={() => onOpenChange(false)}
      title={words.title}
      submitLabel={preview.count > 0 ? words.submit(preview.count) : words.submitNothing}
      isReady={preview.count > 0}
      onSubmit={find.carryOut}
    >
      <ModeChoice mode={settings.mode} onChange={(mode) => set({ mode })} />
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          label={words.column}
          choices={[
            { value: ALL_COLUMNS, label: words.allColumns },
            { value: SEVERAL_COLUMNS, label: words.severalColumns },
            ...named,
          ]}
          value={settings.column}
          onChange={(column) => set({ column })}
        />
        <SelectField
          label={words.scope}
          choices={scopes.map((scope) => ({ value: scope, label: scopeLabel(scope) }))}
          value={settings.scope}
          onChange={(scope) => set({ scope })}
        />
      </div>
      {settings.column === SEVERAL_COLUMNS && (
        <CheckboxList
          label={words.columns}
          emptyText={it.mend.values.noColumns}
          choices={named}
          value={settings.several}
          onChange={(several) => set({ several })}
          isShort
        />
      )}
      {settings.mode === 'replace' ? (
        <ReplaceFields settings={settings} onChange={set} refusal={preview.refusal} />
      ) : (
        <HowToClean how={settings.how} onChange={(how) => set({ how })} />
      )}
      <ChangePreview
        preview={preview}
        isRefusalTold={settings.mode === 'replace'}
        isShort={settings.column === SEVERAL_COLUMNS}
        headerOf={headerOf}
      />
    </FormDialog>
  )
}

function ModeChoice({ mode, onChange }: { readonly mode: FindMode; readonly onChange: (mode: FindMode) => void }) {
  const words = it.mend.find
  return (
    <ChoiceGroup
      label={words.mode}
      choices={[
        { value: 'replace', label: words.replace, meaning: words.replaceMeaning },
        { value: 'clean', label: words.clean, meaning: words.cleanMeaning },
      ]}
      value={mode}
      onChange={onChange}
    />
  )
}

function HowToClean({ how, onChange }: { readonly how: Cleaning; readonly onChange: (how: Cleaning) => void }) {
  const words = it.mend.find
  return (
    <div className="flex flex-col gap-1.5">
      <SelectField
        label={words.how}
        choices={CLEANINGS.map((each) => ({ value: each, label: words.cleanings[each].label }))}
        value={how}
        onChange={onChange}
      />
      <p className="text-sm text-muted">{words.cleanings[how].meaning}</p>
    </div>
  )
}
