import { useState, type ReactNode } from 'react'
import { useUpdateObject } from '../../../../api/model.ts'
import type { ObjectView } from '../../../../api/types.ts'
import { OwnForm } from '../../../../components/own-form.tsx'
import { Button } from '../../../../components/button.tsx'
import { Panel } from '../../../../components/panel.tsx'
import { RefusalNote } from '../../../../components/refusal-note.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import { tell } from '../../../../components/toast.tsx'
import { st } from '../../../../texts/settings-texts.ts'
import { IconPicker } from '../icon-picker.tsx'

const namesOf = ({ labelSingular, labelPlural, icon }: ObjectView) => ({ labelSingular, labelPlural, icon })

/** What people call the object. What files and programs call it stays. */
export function NamesPanel({ object }: { readonly object: ObjectView }): ReactNode {
  const [names, setNames] = useState(() => namesOf(object))
  const update = useUpdateObject(object.apiName)
  const before = namesOf(object)
  const isChanged = JSON.stringify(names) !== JSON.stringify(before)
  const isWhole = names.labelSingular.trim() !== '' && names.labelPlural.trim() !== ''
  return (
    <Panel title={st.model.details} detail={st.model.detailsText(object.isCustom)}>
      <OwnForm
        className="flex flex-col gap-2 p-4"
        onSubmit={() => update.mutate(names, { onSuccess: () => tell(st.model.saved) })}
      >
        {update.error !== null && <RefusalNote error={update.error} />}
        <div className="grid grid-cols-[auto_repeat(3,minmax(0,1fr))] gap-4 max-md:grid-cols-1">
          <IconPicker value={names.icon} onChange={(icon) => setNames({ ...names, icon })} />
          <TextField
            label={st.model.plural}
            isRequired
            error={st.model.nameMissing}
            value={names.labelPlural}
            onChange={(labelPlural) => setNames({ ...names, labelPlural })}
          />
          <TextField
            label={st.model.singular}
            isRequired
            error={st.model.nameMissing}
            value={names.labelSingular}
            onChange={(labelSingular) => setNames({ ...names, labelSingular })}
          />
          <TextField label={st.model.apiName} hint={st.model.apiNameHint} isReadOnly value={object.apiName} />
        </div>
        {isChanged && (
          <div className="mt-2 flex justify-end gap-2">
            <Button onPress={() => setNames(before)}>{st.model.discard}</Button>
            <Button type="submit" variant="primary" isPending={update.isPending} isDisabled={!isWhole}>
              {st.model.save}
            </Button>
          </div>
        )}
      </OwnForm>
    </Panel>
  )
}
