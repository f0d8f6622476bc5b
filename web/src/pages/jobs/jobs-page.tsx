import type { ReactNode } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { ListChecks, Plus } from 'lucide-react'
import { jobsQuery } from '../../api/jobs.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page, PageColumn } from '../../components/page.tsx'
import { Panel } from '../../components/panel.tsx'
import { RefusalNote } from '../../components/refusal-note.tsx'
import { SkeletonRows } from '../../components/skeleton.tsx'
import { t } from '../../texts/texts.ts'
import { JobTable } from './job-table.tsx'

export function JobsPage(): ReactNode {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(jobsQuery)
  const jobs = data?.pages.flat()
  const newImport = (
    <ButtonLink to="/imports/new" variant="primary" icon={Plus}>
      {t.jobs.newImport}
    </ButtonLink>
  )
  return (
    <Page title={t.jobs.title} actions={newImport}>
      <PageColumn isWide>
        {error !== null && <RefusalNote error={error} />}
        <Panel>
          {jobs === undefined && <SkeletonRows rows={8} className="h-14" />}
          {jobs?.length === 0 && (
            <EmptyState icon={ListChecks} title={t.jobs.none}>
              {t.jobs.noneText}
            </EmptyState>
          )}
          {jobs !== undefined && jobs.length > 0 && <JobTable jobs={jobs} />}
        </Panel>
        {hasNextPage && (
          <Button className="self-center" isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {t.jobs.older}
          </Button>
        )}
      </PageColumn>
    </Page>
  )
}
