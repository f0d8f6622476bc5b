import type { ReactNode } from 'react'
import type { ImportOptions, ImportView, ObjectView } from '../../../api/types.ts'
import { ChoiceGroup } from '../../../components/choice-group.tsx'
import { Panel } from '../../../components/panel.tsx'
import { it } from '../../../texts/import-texts.ts'
import { MatchKeys } from './match-keys.tsx'
import { findTarget, hasSeveralValues, mappedIdentifiers, type TargetGroup } from '../map/targets.ts'

interface OptionsPanelProps {
  readonly view: ImportView
  readonly object: ObjectView
  readonly groups: readonly TargetGroup[]
  readonly onChange: (options: Partial<ImportOptions>) => void
}

/** What rows do to records that exist, with a sentence that says the same in plain words. */
export function OptionsPanel({ view, object, groups, onChange }: OptionsPanelProps): ReactNode {
  const { options, mapping } = view
  const identifiers = mappedIdentifiers(groups, mapping)
  const known = groups.flatMap(({ targets }) => targets.filter(({ isUnique }) => isUnique).map(({ header }) => header))
  const hasMulti = hasSeveralValues(object, mapping)
  const keys = options.matchKeys.length > 0 ? options.matchKeys : identifiers.map(({ path }) => path)
  const mayMatch = options.duplicates !== 'create' && identifiers.length > 0
  const mayUpdate = mayMatch && options.duplicates === 'update'
  return (
    <Panel title={it.options.title}>
      <p className="border-b border-line bg-sunken px-4 py-3">
        {it.options.sentence({
          singular: object.labelSingular,
          plural: object.labelPlural,
          keys: keys.map((path) => labelOf(groups, path)),
          duplicates: options.duplicates,
          blank: options.blank,
          deleted: options.deleted,
          multiValues: hasMulti ? options.multiValues : null,
        })}
      </p>
      <div className="flex flex-col gap-5 p-4">
        {identifiers.length === 0 ? (
          <p className="text-muted">{it.options.matchNone(known)}</p>
        ) : (
          <ChoiceGroup
            label={it.options.duplicates}
            value={options.duplicates}
            onChange={(duplicates) => onChange({ duplicates })}
            choices={choicesOf(it.options.duplicateModes)}
          />
        )}
        {mayMatch && (
          <MatchKeys
            identifiers={identifiers}
            chosen={options.matchKeys}
            onChange={(matchKeys) => onChange({ matchKeys })}
          />
        )}
        {mayUpdate && (
          <ChoiceGroup
            label={it.options.blank}
            value={options.blank}
            onChange={(blank) => onChange({ blank })}
            choices={choicesOf(it.options.blankPolicies)}
          />
        )}
        {mayMatch && (
          <ChoiceGroup
            label={it.options.deleted}
            value={options.deleted}
            onChange={(deleted) => onChange({ deleted })}
            choices={choicesOf(it.options.deletedPolicies)}
          />
        )}
        {mayUpdate && hasMulti && (
          <ChoiceGroup
            label={it.options.multiValues}
            value={options.multiValues}
            onChange={(multiValues) => onChange({ multiValues })}
            choices={choicesOf(it.options.multiValueModes)}
          />
        )}
      </div>
    </Panel>
  )
}

/** The name of a field's first part is the field's own: "Emails", not "Emails / Primary Email". */
function labelOf(groups: readonly TargetGroup[], path: string): string {
  const group = groups.find(({ targets }) => targets[0]?.path === path)
  return group?.label ?? findTarget(groups, path)?.header ?? path
}

interface ChoiceText {
  readonly label: string
  readonly meaning: string
}

const choicesOf = <Value extends string>(texts: { readonly [value in Value]: ChoiceText }) =>
  Object.entries<ChoiceText>(texts).map(([value, { label, meaning }]) => ({ value: value as Value, label, meaning }))
