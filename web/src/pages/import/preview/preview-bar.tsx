import type { ReactNode } from 'react'
import { ArrowLeft } from 'lucide-react'
import { useImportStep } from '../../../api/imports.ts'
import type { ImportView, PlanPreview } from '../../../api/types.ts'
import { Button, ButtonLink } from '../../../components/button.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { it } from '../../../texts/import-texts.ts'
import { ActionBar } from '../action-bar.tsx'

interface PreviewBarProps {
  readonly view: ImportView
  readonly preview: PlanPreview
}

export function PreviewBar({ view, preview }: PreviewBarProps): ReactNode {
  const step = useImportStep(view.id)
  const { created, updated, restored, failed } = preview.counts
  const writes = created + updated + restored
  return (
    <ActionBar
      actions={
        <>
          <ButtonLink to="/imports/$id" params={{ id: view.id }} search={{ step: 'map' }} icon={ArrowLeft}>
            {it.preview.backToMap}
          </ButtonLink>
          <Button variant="primary" onPress={() => step.mutate('apply')} isPending={step.isPending}>
            {writes === 0 ? it.preview.startNothing : it.preview.start(writes)}
          </Button>
        </>
      }
    >
      {step.error === null ? (
        <p className="text-muted">{it.preview.startHint(failed)}</p>
      ) : (
        <RefusalNote error={step.error} />
      )}
    </ActionBar>
  )
}
