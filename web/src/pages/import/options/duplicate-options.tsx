import type { ReactNode } from 'react'
import { CheckboxField } from '../../../components/checkbox-field.tsx'
import { ChoiceGroup } from '../../../components/choice-group.tsx'
import { list } from '../../../texts/format.ts'
import { it } from '../../../texts/import-texts.ts'
import { choicesOf } from './choices-of.ts'
import { OptionSection } from './option-section.tsx'
import type { OptionsProps } from './options-props.ts'

/** What else counts as the same record, and what becomes of deleted ones. */
export function DuplicateOptions({ view: { options }, onChange }: OptionsProps): ReactNode {
  const { inFile, deleted, plusAddresses, similar, duplicates } = options
  const { summary } = it.options
  const mayMatch = duplicates !== 'create'
  const told = [
    ...(mayMatch ? [summary.inFile[inFile], summary.deleted[deleted]] : []),
    ...(plusAddresses === 'ignore' && mayMatch ? [summary.ignoresPlus] : []),
    ...(similar === 'off' ? [summary.noSimilar] : []),
  ]
  return (
    <OptionSection title={it.options.matching} summary={told.length === 0 ? summary.usual : list(told)}>
      {mayMatch && (
        <>
          <ChoiceGroup
            label={it.options.inFile}
            value={inFile}
            onChange={(value) => onChange({ inFile: value })}
            choices={choicesOf(it.options.inFileRules)}
          />
          <ChoiceGroup
            label={it.options.deleted}
            value={deleted}
            onChange={(value) => onChange({ deleted: value })}
            choices={choicesOf(it.options.deletedPolicies)}
          />
          <CheckboxField
            label={it.options.plus}
            hint={it.options.plusHint}
            isSelected={plusAddresses === 'ignore'}
            onChange={(ignores) => onChange({ plusAddresses: ignores ? 'ignore' : 'distinct' })}
          />
        </>
      )}
      <CheckboxField
        label={it.options.similar}
        hint={it.options.similarHint}
        isSelected={similar === 'warn'}
        onChange={(warns) => onChange({ similar: warns ? 'warn' : 'off' })}
      />
    </OptionSection>
  )
}
