import type { ReactNode } from 'react'
import type { ImportOptions } from '../../../api/types.ts'
import { ChoiceGroup } from '../../../components/choice-group.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { list } from '../../../texts/format.ts'
import { it } from '../../../texts/import-texts.ts'
import { choicesOf } from './choices-of.ts'
import { hasSeveralValues, mappedTargets, type MappedTarget } from './mapped-targets.ts'
import { OptionSection } from './option-section.tsx'
import type { OptionsProps } from './options-props.ts'
import { changeRule, ruleOf, takesRules, type OverwriteRule } from './overwrite-rules.ts'

/** What records that are updated take from the cells, field by field. */
export function FieldOptions({ view, object, onChange }: OptionsProps): ReactNode {
  const { options } = view
  const targets = mappedTargets(view, object).filter(takesRules)
  const exceptions = targets.filter((target) => ruleOf(options, target) !== undefined).length
  const hasLists = hasSeveralValues(view, object)
  const told = [
    ...(hasLists ? [it.options.summary.multiValues[options.multiValues]] : []),
    ...(exceptions > 0 ? [it.options.summary.exceptions(exceptions)] : []),
  ]
  return (
    <OptionSection title={it.options.fields} summary={told.length === 0 ? it.options.summary.usual : list(told)}>
      {hasLists && (
        <ChoiceGroup
          label={it.options.multiValues}
          value={options.multiValues}
          onChange={(multiValues) => onChange({ multiValues })}
          choices={choicesOf(it.options.multiValueModes)}
        />
      )}
      <div className="flex flex-col gap-1.5">
        <h3 className="font-medium">{it.options.overwrite}</h3>
        <p className="text-sm text-muted">{it.options.overwriteHint}</p>
        <ul className="divide-y divide-line rounded-md border border-line">
          {targets.map((target) => (
            <li key={target.path} className="flex items-center gap-3 py-1 pr-1 pl-3">
              <span className="min-w-0 flex-1 truncate" title={target.label}>
                {target.label}
              </span>
              <RuleChoice
                target={target}
                options={options}
                onChange={(rule) => onChange({ overwrite: changeRule(options, targets, target, rule) })}
              />
            </li>
          ))}
        </ul>
      </div>
    </OptionSection>
  )
}

interface RuleChoiceProps {
  readonly target: MappedTarget
  readonly options: ImportOptions
  readonly onChange: (rule: OverwriteRule | undefined) => void
}

function RuleChoice({ target, options, onChange }: RuleChoiceProps): ReactNode {
  const { none, append, ...rules } = it.options.overwriteRules
  const choices = Object.entries({ none, ...rules, ...(target.isList && { append }) })
  return (
    <SelectField
      label={target.label}
      isLabelHidden
      className="w-52 shrink-0"
      value={ruleOf(options, target) ?? 'none'}
      choices={choices.map(([value, label]) => ({ value: value as OverwriteRule | 'none', label }))}
      onChange={(rule) => onChange(rule === 'none' ? undefined : rule)}
    />
  )
}
