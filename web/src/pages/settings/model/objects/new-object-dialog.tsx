import { useRef, useState, type ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useCreateObject } from '../../../../api/model.ts'
import { FormDialog } from '../../../../components/form-dialog.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import { tell } from '../../../../components/toast.tsx'
import { st } from '../../../../texts/settings-texts.ts'
import { IconPicker } from '../icon-picker.tsx'
import { proposeApiName } from '../propose-api-name.ts'

/** Names and an icon; the fields are made on the page of the object, which follows. */
export function NewObjectDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [names, setNames] = useState({ singular: '', plural: '', apiName: '' })
  const [icon, setIcon] = useState('box')
  const create = useCreateObject()
  const navigate = useNavigate()
  const made = useRef<string>(null)
  const { singular, plural, apiName } = names
  const proposed = proposeApiName(plural)
  const submit = async (): Promise<void> => {
    const object = await create.mutateAsync({
      labelSingular: singular,
      labelPlural: plural,
      icon,
      ...(apiName !== '' && { apiName }),
    })
    tell(st.model.objectCreated(object.labelPlural))
    made.current = object.apiName
  }
  // Closing leads to the new object: two ways to go would race.
  const close = (): void => {
    if (made.current === null) return onClose()
    void navigate({ to: '/settings/objects/$object', params: { object: made.current } })
  }
  return (
    <FormDialog
      isOpen
      onClose={close}
      title={st.model.newObject}
      intro={st.model.newObjectText}
      submitLabel={st.model.createObject}
      onSubmit={submit}
      width="md"
      isReady={singular.trim() !== '' && plural.trim() !== ''}
    >
      <div className="grid grid-cols-[auto_1fr_1fr] gap-3">
        <IconPicker value={icon} onChange={setIcon} />
        <TextField
          label={st.model.singular}
          placeholder={st.model.singularExample}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a form that was asked for
          autoFocus
          value={singular}
          onChange={(text) => setNames({ ...names, singular: text })}
        />
        <TextField
          label={st.model.plural}
          placeholder={st.model.pluralExample}
          value={plural}
          onChange={(text) => setNames({ ...names, plural: text })}
        />
      </div>
      <TextField
        label={st.model.apiName}
        hint={st.model.apiNameNew}
        placeholder={proposed}
        value={apiName}
        onChange={(text) => setNames({ ...names, apiName: text })}
      />
    </FormDialog>
  )
}
