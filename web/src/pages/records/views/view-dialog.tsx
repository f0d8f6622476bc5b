import { useState, type ReactNode } from 'react'
import { CheckboxField } from '../../../components/checkbox-field.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { t } from '../../../texts/texts.ts'

interface ViewDialogProps {
  readonly title: string
  readonly submitLabel: string
  readonly name?: string
  readonly isShared?: boolean
  readonly onSubmit: (view: { readonly name: string; readonly isShared: boolean }) => Promise<unknown>
  readonly onClose: () => void
}

/** How a view is called, and who sees it. */
export function ViewDialog(props: ViewDialogProps): ReactNode {
  const { title, submitLabel, onSubmit, onClose } = props
  const [name, setName] = useState(props.name ?? '')
  const [isShared, setShared] = useState(props.isShared ?? false)
  return (
    <FormDialog
      isOpen
      title={title}
      submitLabel={submitLabel}
      isReady={name.trim() !== ''}
      onSubmit={() => onSubmit({ name: name.trim(), isShared })}
      onClose={onClose}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was opened to be filled in */}
      <TextField label={t.list.views.name} value={name} onChange={setName} maxLength={100} autoFocus />
      <CheckboxField
        label={t.list.views.share}
        hint={t.list.views.shareHint}
        isSelected={isShared}
        onChange={setShared}
      />
    </FormDialog>
  )
}
