import type { ReactNode } from 'react'
import type { FieldView, ImportOptions } from '../../../api/types.ts'
import { ChoiceGroup } from '../../../components/choice-group.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { list } from '../../../texts/format.ts'
import { it } from '../../../texts/import-texts.ts'
import { choicesOf } from './choices-of.ts'
import { mappedRelations } from './mapped-targets.ts'
import { missingPolicyOf, type MissingPolicy } from './missing-policy.ts'
import { OptionSection } from './option-section.tsx'
import type { OptionsProps } from './options-props.ts'

/** What happens where a cell names a record that is not there: for all relations, and for single ones. */
export function RelationOptions({ view, object, onChange }: OptionsProps): ReactNode {
  const { options } = view
  const relations = mappedRelations(view, object)
  if (relations.length === 0) return null
  const policy = options.missingRelations ?? 'refuse'
  const told = relations.map((field) => {
    const { label } = it.options.missingPolicies[missingPolicyOf(options, field)]
    return it.options.summary.missing(field.label, label)
  })
  return (
    <OptionSection title={it.options.relations} summary={list(told)}>
      <ChoiceGroup
        label={it.options.missing}
        value={policy}
        onChange={(missingRelations) => onChange({ missingRelations })}
        choices={choicesOf(it.options.missingPolicies)}
      />
      {relations.length > 1 && (
        <div className="grid grid-cols-2 gap-4">
          {relations.map((field) => (
            <SelectField
              key={field.apiName}
              label={it.options.missingOf(field.label)}
              value={options.missingByField?.[field.apiName] ?? AS_ALL}
              choices={[
                { value: AS_ALL, label: it.options.missingAsAll(it.options.missingPolicies[policy].label) },
                ...choicesOf(it.options.missingPolicies),
              ]}
              onChange={(chosen) =>
                onChange({ missingByField: withPolicy(options, field, chosen === AS_ALL ? undefined : chosen) })
              }
            />
          ))}
        </div>
      )}
    </OptionSection>
  )
}

const AS_ALL = 'asAll'

function withPolicy(
  { missingByField = {} }: ImportOptions,
  { apiName }: FieldView,
  policy: MissingPolicy | undefined,
): NonNullable<ImportOptions['missingByField']> {
  const { [apiName]: _, ...others } = missingByField
  return policy === undefined ? others : { ...others, [apiName]: policy }
}
