import { useState, type ReactNode } from 'react'
import { useChangeTemplate } from '../../../api/import-templates.ts'
import type { ImportTemplateView } from '../../../api/types.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { tell } from '../../../components/toast.tsx'
import { it } from '../../../texts/import-texts.ts'

interface RenameTemplateDialogProps {
  readonly template: ImportTemplateView
  readonly onClose: () => void
}

export function RenameTemplateDialog({ template, onClose }: RenameTemplateDialogProps): ReactNode {
  const change = useChangeTemplate()
  const [name, setName] = useState(template.name)
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={it.templates.renameTitle(template.name)}
      submitLabel={it.templates.renameSubmit}
      isReady={name.trim() !== '' && name.trim() !== template.name}
      onSubmit={async () => {
        await change.mutateAsync({ id: template.id, name: name.trim() })
        tell(it.templates.renamed)
      }}
    >
      <TextField
        label={it.templates.name}
        value={name}
        onChange={setName}
        maxLength={100}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that was opened to be filled in
        autoFocus
      />
    </FormDialog>
  )
}
