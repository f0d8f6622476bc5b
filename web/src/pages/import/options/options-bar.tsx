import type { ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useImportStep } from '../../../api/imports.ts'
import type { ImportView } from '../../../api/types.ts'
import { Button, ButtonLink } from '../../../components/button.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { it } from '../../../texts/import-texts.ts'
import { ActionBar } from '../action-bar.tsx'

/** On to the preview: with a check first, where something has changed since the last one. */
export function OptionsBar({ view }: { readonly view: ImportView }): ReactNode {
  const navigate = useNavigate()
  const step = useImportStep(view.id)
  const isPlanned = view.preview !== null || view.status !== 'draft'
  const hasMapping = view.mapping.some(({ field }) => field !== null)
  const check = (): void =>
    step.mutate('plan', {
      onSuccess: () => void navigate({ to: '/imports/$id', params: { id: view.id }, replace: true }),
    })
  return (
    <ActionBar
      actions={
        isPlanned ? (
          // Without a step the page follows the check to its preview.
          <ButtonLink to="/imports/$id" params={{ id: view.id }} variant="primary">
            {it.options.toPreview}
          </ButtonLink>
        ) : (
          <Button variant="primary" onPress={check} isDisabled={!hasMapping} isPending={step.isPending}>
            {it.map.check}
          </Button>
        )
      }
    >
      {step.error === null ? (
        <p className="text-muted">{hasMapping ? it.options.saved : it.map.nothingMapped}</p>
      ) : (
        <RefusalNote error={step.error} />
      )}
    </ActionBar>
  )
}
