import type { ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import { useStartImport } from '../../../api/import-start.ts'
import { seenRevision } from '../../../api/review-changes.ts'
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
  const client = useQueryClient()
  const begin = useStartImport(view.id)
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
            onPress={() => summary && begin.mutate({ revision: seenRevision(client, view.id, summary.revision) })}
            isPending={begin.isPending}
            isDisabled={tabs === undefined}
          >
            {tabs !== undefined && writes === 0 ? startNothing : start(writes)}
          </Button>
        </>
      }
    >
      {begin.error !== null ? (
        <RefusalNote error={begin.error} />
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
