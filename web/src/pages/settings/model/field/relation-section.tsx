import type { ReactNode } from 'react'
import { ObjectIcon } from '../../../../components/object-icon.tsx'
import { SelectField } from '../../../../components/select-field.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import { st } from '../../../../texts/settings-texts.ts'
import { t } from '../../../../texts/texts.ts'
import type { ValuesSectionProps } from './values-section-props.ts'

/** Where the relation points, and what it is called on either side. */
export function RelationSection({ draft, onChange, isNew, object, objects }: ValuesSectionProps): ReactNode {
  const target = objects.find(({ apiName }) => apiName === draft.relationTo)
  return (
    <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
      <SelectField
        label={st.model.relationTarget}
        isDisabled={!isNew}
        placeholder={t.fields.choose}
        choices={objects.map(({ apiName, labelPlural, icon }) => ({
          value: apiName,
          label: labelPlural,
          icon: <ObjectIcon name={icon} size={15} />,
        }))}
        value={draft.relationTo}
        onChange={(relationTo) => onChange({ relationTo })}
      />
      {target !== undefined && (
        <TextField
          label={st.model.relationOtherSide(target.labelSingular)}
          hint={st.model.relationOtherHint(target.labelPlural, object.labelPlural)}
          placeholder={object.labelPlural}
          value={draft.inverseLabel}
          onChange={(inverseLabel) => onChange({ inverseLabel })}
        />
      )}
    </div>
  )
}
