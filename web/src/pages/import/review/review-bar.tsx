import type { ReactNode } from 'react'
import { ArrowLeft } from 'lucide-react'
import { useImportStep } from '../../../api/imports.ts'
import type { ImportReview, ImportView } from '../../../api/types.ts'
import { Button, ButtonLink } from '../../../components/button.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { it } from '../../../texts/import-texts.ts'
import { ActionBar } from '../action-bar.tsx'

interface ReviewBarProps {
  readonly view: ImportView
  readonly summary: ImportReview | undefined
}

/** What the import comes to as it is now, and what comes next. */
export function ReviewBar({ view, summary }: ReviewBarProps): ReactNode {
  const step = useImportStep(view.id)
  const { willImport, keptOut, back, start, startNothing } = it.review
  const tabs = summary?.tabs
  const writes = tabs === undefined ? 0 : tabs.new + tabs.updates + tabs.restored
  return (
    <ActionBar
      actions={
        <>
          <ButtonLink to="/imports/$id" params={{ id: view.id }} search={{ step: 'preview' }} icon={ArrowLeft}>
            {back}
          </ButtonLink>
          <Button
            variant="primary"
            onPress={() => step.mutate('apply')}
            isPending={step.isPending}
            isDisabled={tabs === undefined}
          >
            {tabs !== undefined && writes === 0 ? startNothing : start(writes)}
          </Button>
        </>
      }
    >
      {step.error !== null ? (
        <RefusalNote error={step.error} />
      ) : (
        tabs !== undefined && (
          <p className="truncate text-muted">
            <span className="text-ink">{willImport(writes, tabs.all)}</span>
            {tabs.errors > 0 && ` · ${keptOut(tabs.errors)}`}
          </p>
        )
      )}
    </ActionBar>
  )
}
