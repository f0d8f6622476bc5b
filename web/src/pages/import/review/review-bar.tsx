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
  const { willImport, keptOut, back, backToResult, start, startNothing } = it.review
  const tabs = summary?.tabs
  const writes = tabs === undefined ? 0 : tabs.new + tabs.updates + tabs.restored
  // Of rows that failed before, none of which is mended, nothing would come.
  const isAsBefore = view.isRemainderOpen && tabs?.errors === tabs?.all
  return (
    <ActionBar
      actions={
        <>
          <ButtonLink
            to="/imports/$id"
            params={{ id: view.id }}
            search={view.isRemainderOpen ? {} : { step: 'preview' }}
            icon={ArrowLeft}
          >
            {view.isRemainderOpen ? backToResult : back}
          </ButtonLink>
          <Button
            variant="primary"
            onPress={() => summary && begin.mutate({ revision: seenRevision(client, view.id, summary.revision) })}
            isPending={begin.isPending}
            isDisabled={tabs === undefined || isAsBefore}
          >
            {tabs !== undefined && writes === 0 && !isAsBefore ? startNothing : start(writes)}
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
