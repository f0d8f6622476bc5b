import type { ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useImportStep } from '../../../api/imports.ts'
import type { ImportView } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { it } from '../../../texts/import-texts.ts'
import { ActionBar } from '../action-bar.tsx'

interface MapBarProps {
  readonly view: ImportView
  readonly isSaving: boolean
}

export function MapBar({ view, isSaving }: MapBarProps): ReactNode {
  const navigate = useNavigate()
  const step = useImportStep(view.id)
  const mapped = view.mapping.filter(({ field }) => field !== null).length
  const check = (): void =>
    step.mutate('plan', {
      onSuccess: () => void navigate({ to: '/imports/$id', params: { id: view.id }, replace: true }),
    })
  return (
    <ActionBar
      actions={
        <Button variant="primary" onPress={check} isDisabled={mapped === 0} isPending={step.isPending || isSaving}>
          {it.map.check}
        </Button>
      }
    >
      {step.error === null ? (
        <>
          <p className="truncate font-medium">
            {mapped === 0 ? it.map.nothingMapped : it.map.summary(mapped, view.mapping.length)}
          </p>
          <p className="truncate text-sm text-muted">{it.map.checkHint}</p>
        </>
      ) : (
        <RefusalNote error={step.error} />
      )}
    </ActionBar>
  )
}
