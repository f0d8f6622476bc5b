import { useState, type ReactNode } from 'react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { fieldUseQuery, previewUnique, useUpdateField } from '../../../../api/model.ts'
import type { FieldView, ObjectView } from '../../../../api/types.ts'
import { CheckboxField } from '../../../../components/checkbox-field.tsx'
import { ConfirmDialog } from '../../../../components/dialog.tsx'
import { Panel } from '../../../../components/panel.tsx'
import { RefusalNote } from '../../../../components/refusal-note.tsx'
import { tell } from '../../../../components/toast.tsx'
import { st } from '../../../../texts/settings-texts.ts'
import { canBeUnique } from '../kind-abilities.ts'
import { ConflictList } from './conflict-list.tsx'

interface UniquePanelProps {
  readonly object: ObjectView
  readonly field: FieldView
}

/** Whether two records may share a value: set at once, or shown why not. */
export function UniquePanel({ object, field }: UniquePanelProps): ReactNode {
  const { set, conflicts, isPending, error } = useUnique(object, field)
  const [isReleasing, setReleasing] = useState(false)
  const hint = whyNot(field)
  return (
    <Panel>
      <div className="flex flex-col gap-3 p-4">
        <CheckboxField
          label={st.model.uniqueLabel}
          hint={hint ?? st.model.uniqueHint}
          isDisabled={hint !== null || isPending}
          isSelected={field.isUnique}
          onChange={(isUnique) => (isUnique ? set(true) : setReleasing(true))}
        />
        {isPending && <output className="ml-6 text-muted">{st.model.uniqueChecking}</output>}
        {error !== null && <RefusalNote error={error} />}
        {conflicts !== null && (
          <ConflictList object={object} field={field} conflicts={conflicts} onCheck={() => set(true)} />
        )}
      </div>
      {isReleasing && (
        <ReleaseDialog object={object} field={field} onClose={() => setReleasing(false)} onConfirm={() => set(false)} />
      )}
    </Panel>
  )
}

function whyNot({ kind, isUnique, defaultValue }: FieldView): string | null {
  if (isUnique) return null
  if (!canBeUnique(kind)) return st.model.uniqueNoKind
  return defaultValue === null ? null : st.model.uniqueNoDefault
}

/** What is in the way is looked for first: then nothing has to be refused. */
function useUnique(object: ObjectView, field: FieldView) {
  const update = useUpdateField(object.apiName, field.apiName)
  const act = useMutation({
    mutationFn: async (isUnique: boolean) => {
      const preview = isUnique ? await previewUnique(object.apiName, field.apiName) : null
      if (preview !== null && preview.values > 0) return preview
      await update.mutateAsync({ isUnique })
      tell(isUnique ? st.model.uniqueOn(field.label) : st.model.uniqueOff(field.label))
      return null
    },
  })
  return {
    set: (isUnique: boolean) => act.mutate(isUnique),
    conflicts: act.data ?? null,
    isPending: act.isPending,
    error: act.error,
  }
}

interface ReleaseDialogProps extends UniquePanelProps {
  readonly onClose: () => void
  readonly onConfirm: () => void
}

function ReleaseDialog({ object, field, onClose, onConfirm }: ReleaseDialogProps): ReactNode {
  const { data: use } = useQuery(fieldUseQuery(object.apiName, field.apiName))
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      onConfirm={onConfirm}
      title={st.model.uniqueOffTitle(field.label)}
      confirmLabel={st.model.uniqueOffConfirm}
    >
      {st.model.uniqueOffText(use?.templates ?? 0)}
    </ConfirmDialog>
  )
}
