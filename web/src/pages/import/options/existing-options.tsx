import type { ReactNode } from 'react'
import { ButtonLink } from '../../../components/button.tsx'
import { ChoiceGroup } from '../../../components/choice-group.tsx'
import { Panel } from '../../../components/panel.tsx'
import { it } from '../../../texts/import-texts.ts'
import { AddPicker } from './add-picker.tsx'
import { choicesOf } from './choices-of.ts'
import { MatchRuleList } from './match-rule-list.tsx'
import { matchableFields } from './match-rules.ts'
import { NewMatchRule } from './new-match-rule.tsx'
import type { OptionsProps } from './options-props.ts'
import { rulesOf } from './rules-of.ts'

/** What every import has to decide: how records are found, and what then happens to them. */
export function ExistingOptions({ view, object, onChange }: OptionsProps): ReactNode {
  const { options } = view
  const mayMatch = options.duplicates !== 'create'
  const canMatch = matchableFields(object, view.mapping).length > 0
  return (
    <Panel title={it.options.existing}>
      <div className="flex flex-col gap-5 p-4">
        {canMatch ? (
          <ChoiceGroup
            label={it.options.duplicates}
            value={options.duplicates}
            onChange={(duplicates) => onChange({ duplicates })}
            choices={choicesOf(it.options.duplicateModes)}
          />
        ) : (
          <NothingToMatchBy view={view} object={object} />
        )}
        {canMatch && mayMatch && <MatchBy view={view} object={object} onChange={onChange} />}
        {canMatch && options.duplicates === 'update' && (
          <ChoiceGroup
            label={it.options.blank}
            value={options.blank}
            onChange={(blank) => onChange({ blank })}
            choices={choicesOf(it.options.blankPolicies)}
          />
        )}
      </div>
    </Panel>
  )
}

function MatchBy({ view, object, onChange }: OptionsProps): ReactNode {
  const rules = rulesOf(view, object)
  const keys = rules.map(({ key }) => key)
  return (
    <div className="flex flex-col gap-1.5">
      <h3 className="font-medium">{it.options.matchBy}</h3>
      {rules.length === 0 ? (
        <NothingToMatchBy view={view} object={object} />
      ) : (
        <MatchRuleList rules={rules} onChange={(matchKeys) => onChange({ matchKeys })} />
      )}
      <p className="text-sm text-muted">{it.options.matchHint}</p>
      <AddPicker label={it.options.addRule}>
        {(close) => (
          <NewMatchRule
            view={view}
            object={object}
            chosen={rules}
            onAdd={(key) => {
              onChange({ matchKeys: [...keys, key] })
              close()
            }}
          />
        )}
      </AddPicker>
    </div>
  )
}

function NothingToMatchBy({ view, object }: Pick<OptionsProps, 'view' | 'object'>): ReactNode {
  const identifiers = object.fields.filter(({ isUnique }) => isUnique).map(({ label }) => label)
  return (
    <div className="flex items-center gap-3">
      <p className="flex-1 text-muted">{it.options.matchNone(identifiers)}</p>
      <ButtonLink to="/imports/$id" params={{ id: view.id }} search={{ step: 'map' }} size="sm">
        {it.options.toMapping}
      </ButtonLink>
    </div>
  )
}
