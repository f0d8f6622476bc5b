import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Save, Trash2 } from 'lucide-react'
import { exportPresetsQuery, useExportPresets } from '../../../api/exports.ts'
import type { ExportPreset, ExportPresetContent } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { ConfirmDialog } from '../../../components/dialog.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { tell, tellRefusal } from '../../../components/toast.tsx'
import { t } from '../../../texts/texts.ts'
import { ViewDialog } from '../views/view-dialog.tsx'

const NOTHING = ''

interface PresetFieldProps {
  readonly object: string
  /** What would be saved. */
  readonly content: ExportPresetContent
  readonly onChoose: (preset: ExportPreset) => void
}

/** The export presets of an object: choosing one, keeping what is set as another, deleting. */
export function PresetField({ object, content, onChoose }: PresetFieldProps): ReactNode {
  const { data: presets = [] } = useQuery(exportPresetsQuery(object))
  const { save, drop } = useExportPresets(object)
  const [chosenId, setChosenId] = useState(NOTHING)
  const [isSaving, setSaving] = useState(false)
  const [removing, setRemoving] = useState<ExportPreset | null>(null)
  const words = t.list.exporting.presets
  const chosen = presets.find(({ id }) => id === chosenId)
  const remove = ({ id, name }: ExportPreset): void =>
    drop.mutate(id, {
      onSuccess: () => {
        setChosenId(NOTHING)
        tell(words.deleted(name))
      },
      onError: tellRefusal,
    })
  return (
    <div className="flex items-end gap-1">
      <SelectField
        label={words.label}
        className="min-w-0 flex-1"
        value={chosen?.id ?? NOTHING}
        onChange={(id) => {
          setChosenId(id)
          const preset = presets.find((each) => each.id === id)
          if (preset !== undefined) onChoose(preset)
        }}
        choices={[
          { value: NOTHING, label: presets.length === 0 ? words.none : words.noneChosen },
          ...presets.map(({ id, name, isMine }) => ({ value: id, label: isMine ? name : words.shared(name) })),
        ]}
      />
      {chosen?.mayChange === true && (
        <Button
          icon={Trash2}
          variant="ghost"
          label={words.delete(chosen.name)}
          onPress={() => (chosen.isShared ? setRemoving(chosen) : remove(chosen))}
        />
      )}
      <Button icon={Save} variant="ghost" label={words.save} onPress={() => setSaving(true)} />
      <ConfirmDialog
        isOpen={removing !== null}
        onClose={() => setRemoving(null)}
        onConfirm={() => removing !== null && remove(removing)}
        title={words.deleteTitle(removing?.name ?? '')}
        confirmLabel={t.list.selection.delete}
        isDangerous
      >
        {words.deleteShared}
      </ConfirmDialog>
      {isSaving && (
        <ViewDialog
          title={words.save}
          submitLabel={words.submit}
          onClose={() => setSaving(false)}
          onSubmit={async (named) => {
            const saved = await save.mutateAsync({ ...named, content })
            setChosenId(saved.id)
            tell(words.saved(saved.name))
          }}
        />
      )}
    </div>
  )
}
