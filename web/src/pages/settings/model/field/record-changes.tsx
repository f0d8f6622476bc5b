import type { ReactNode } from 'react'
import type { FieldUse } from '../../../../api/types.ts'
import { ConfirmDialog } from '../../../../components/dialog.tsx'
import { st } from '../../../../texts/settings-texts.ts'
import type { FieldDraft } from './field-draft.ts'

interface RecordChangesProps {
  readonly draft: FieldDraft
  readonly use: FieldUse | undefined
  readonly onClose: () => void
  readonly onConfirm: () => void
}

/** Options that go away change the records that have them: each is said with its number before it is done. */
export function RecordChanges({ draft, use, onClose, onConfirm }: RecordChangesProps): ReactNode {
  const labelOf = (value: string | null): string | null =>
    value === null ? null : (draft.options.find((option) => option.value === value)?.label ?? value)
  const lines = draft.options.flatMap(({ value, label, goesTo }) => {
    const records = use?.options?.find((each) => each.value === value)?.records ?? 0
    return goesTo === undefined || records === 0 ? [] : [{ key: label, label, to: labelOf(goesTo), records }]
  })
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      onConfirm={onConfirm}
      title={st.model.saveTitle}
      confirmLabel={st.model.saveConfirm}
      isDangerous={lines.some(({ to }) => to === null)}
    >
      <ul className="flex flex-col gap-1">
        {lines.map(({ key, label, to, records }) => (
          <li key={key}>{st.model.saveMerges(label, to, records)}</li>
        ))}
      </ul>
    </ConfirmDialog>
  )
}
