import type { ReactNode } from 'react'
import type { FieldView, SelectOption } from '../../../../api/types.ts'
import { canHaveDefault, hasOptions } from '../kind-abilities.ts'
import { DefaultInput } from './default-input.tsx'
import { keptOptions, type DraftOption, type FieldDraft } from './field-draft.ts'
import { CurrencySetting, DecimalsSetting, PhoneCountrySetting } from './kind-settings.tsx'
import type { SectionProps } from './name-section.tsx'
import { OptionsEditor } from './options-editor.tsx'
import { RelationSection } from './relation-section.tsx'
import { StrayValues } from './stray-values.tsx'
import type { ValuesSectionProps } from './values-section-props.ts'

/** A unique field has no default: of some kinds there is nothing else to say. */
export const hasValuesSection = (kind: SectionProps['kind'], { isUnique }: Pick<FieldDraft, 'isUnique'>): boolean =>
  (canHaveDefault(kind) && !isUnique) || ['number', 'currency', 'phones', 'relation'].includes(kind)

/** What the kind of the field lets one say of its values. */
export function ValuesSection(props: ValuesSectionProps): ReactNode {
  const { kind, draft, onChange, use } = props
  const uses = use?.options == null ? null : new Map(use.options.map(({ value, records }) => [value, records]))
  return (
    <div className="flex flex-col gap-5">
      {hasOptions(kind) && (
        <>
          <OptionsEditor draft={draft} onChange={onChange} uses={uses} />
          {use !== undefined && <StrayValues draft={draft} onChange={onChange} use={use} />}
        </>
      )}
      {kind === 'relation' && <RelationSection {...props} />}
      {kind === 'currency' && <CurrencySetting draft={draft} onChange={onChange} />}
      {kind === 'phones' && <PhoneCountrySetting draft={draft} onChange={onChange} />}
      {(kind === 'number' || kind === 'currency') && <DecimalsSetting draft={draft} onChange={onChange} />}
      {canHaveDefault(kind) && !draft.isUnique && (
        <DefaultInput
          // The options that an input shows are those of the form as it stands.
          key={JSON.stringify(keptOptions(draft))}
          field={fieldOf(props)}
          value={draft.defaultValue}
          onChange={(defaultValue) => onChange({ defaultValue })}
        />
      )}
    </div>
  )
}

/** A new option is known by its label until the server names it: a default may be written so. */
const optionOf = ({ value, label, color }: DraftOption): SelectOption => ({
  value: value ?? label,
  label,
  ...(color !== undefined && { color }),
})

const PART_TYPES = {
  richText: 'text',
  array: 'textList',
} as const satisfies Partial<Record<SectionProps['kind'], FieldView['parts'][number]['type']>>

/** The field as it will be, for an input that takes a field. */
function fieldOf({ kind, draft }: { readonly kind: SectionProps['kind']; readonly draft: FieldDraft }): FieldView {
  const apiName = draft.apiName === '' ? 'new' : draft.apiName
  const type = kind in PART_TYPES ? PART_TYPES[kind as keyof typeof PART_TYPES] : kind
  const options = keptOptions(draft).map(optionOf)
  return {
    apiName,
    label: draft.label,
    kind,
    isCustom: true,
    isSystem: false,
    isUnique: false,
    isRequired: false,
    isReadOnly: false,
    description: null,
    options: hasOptions(kind) ? options : null,
    openOptions: draft.openOptions,
    relationTo: null,
    inverseLabel: null,
    defaultValue: null,
    currency: draft.currency,
    phoneCountry: draft.phoneCountry,
    decimals: draft.decimals,
    parts: [{ path: apiName, header: draft.label, type: type as FieldView['parts'][number]['type'] }],
  }
}
