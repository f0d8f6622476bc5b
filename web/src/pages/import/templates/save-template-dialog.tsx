import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { fittingTemplatesQuery, useSaveTemplate } from '../../../api/import-templates.ts'
import type { ImportView } from '../../../api/types.ts'
import { CheckboxField } from '../../../components/checkbox-field.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { tell } from '../../../components/toast.tsx'
import { it } from '../../../texts/import-texts.ts'

interface SaveTemplateDialogProps {
  readonly view: ImportView
  readonly onClose: () => void
}

/** Keeps what was decided for this import under a name; a name that is taken replaces the template that has it. */
export function SaveTemplateDialog({ view, onClose }: SaveTemplateDialogProps): ReactNode {
  const save = useSaveTemplate()
  const { data: templates = [], isPending } = useQuery(fittingTemplatesQuery(view.id))
  const followed = templates.find(({ id }) => view.template?.isApplied === true && id === view.template.id)
  const [typed, setTyped] = useState<string>()
  const [isShared, setShared] = useState<boolean>()
  const name = typed ?? followed?.name ?? ''
  const wanted = name.trim()
  const same = templates.find((each) => each.name.toLowerCase() === wanted.toLowerCase())
  const isTaken = same?.canChange === false
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={it.templates.saveTitle}
      intro={it.templates.saveIntro}
      submitLabel={it.templates.saveSubmit}
      // Until the templates are known, none that has the name is replaced knowingly.
      isReady={wanted !== '' && !isTaken && !isPending}
      onSubmit={async () => {
        const { name: saved } = await save.mutateAsync({
          importId: view.id,
          name: wanted,
          // Left out, a template that is replaced stays with those who have it.
          ...(isShared !== undefined && { isShared }),
          replace: same !== undefined,
        })
        tell(it.templates.saved(saved))
      }}
    >
      <TextField
        label={it.templates.name}
        hint={same === undefined ? it.templates.nameHint : nameNote(same.name, isTaken)}
        value={name}
        onChange={setTyped}
        maxLength={100}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that was opened to be filled in
        autoFocus
      />
      <CheckboxField
        label={it.templates.shared}
        isSelected={isShared ?? same?.isShared ?? false}
        onChange={setShared}
      />
    </FormDialog>
  )
}

const nameNote = (name: string, isTaken: boolean): string =>
  isTaken ? it.templates.nameTakenByOther(name) : it.templates.nameTaken(name)
