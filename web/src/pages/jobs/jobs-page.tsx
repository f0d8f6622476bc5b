import type { ReactNode } from 'react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ListChecks, Plus } from 'lucide-react'
import { foundJobsQuery } from '../../api/jobs.ts'
import { useObjects } from '../../api/objects.ts'
import { mayDo, useSession } from '../../api/session.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page, PageColumn } from '../../components/page.tsx'
import { Panel } from '../../components/panel.tsx'
import { RefusalNote } from '../../components/refusal-note.tsx'
import { SkeletonRows } from '../../components/skeleton.tsx'
import { readJobSearch } from '../../routes/job-search.ts'
import { it } from '../../texts/import-texts.ts'
import { t } from '../../texts/texts.ts'
import { JobFilters } from './job-filters.tsx'
import { JobTable } from './job-table.tsx'
import { JobsTabs } from './jobs-tabs.tsx'
import { NewExport } from './new-export.tsx'
import { toJobFilter } from './to-job-filter.ts'

const route = getRouteApi('/shell/jobs')

/** Batch jobs, the newest first and live: a member's own, or everybody's for those who may see them. */
export function JobsPage(): ReactNode {
  // The router hands on what it was told to leave out.
  const filter = readJobSearch({ ...route.useSearch() })
  const query = useInfiniteQuery({ ...foundJobsQuery(toJobFilter(filter)), placeholderData: keepPreviousData })
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const jobs = data?.pages.flat()
  const isFiltered = Object.keys(filter).length > 0
  const session = useSession()
  const mayImport = useObjects().some(({ apiName }) => mayDo(session, 'import', apiName))
  const newImport = mayImport && (
    <ButtonLink to="/imports/new" variant="primary" icon={Plus}>
      {t.jobs.newImport}
    </ButtonLink>
  )
  return (
    <Page
      title={t.jobs.title}
      actions={
        <>
          <NewExport />
          {newImport}
        </>
      }
    >
      <JobsTabs />
      <PageColumn isWide>
        <JobFilters filter={filter} />
        {error !== null && <RefusalNote error={error} />}
        <Panel>
          {jobs === undefined && <SkeletonRows rows={8} className="h-14" />}
          {jobs?.length === 0 && (
            <EmptyState icon={ListChecks} title={isFiltered ? it.jobs.nothing : t.jobs.none}>
              {isFiltered ? it.jobs.nothingText : t.jobs.noneText}
            </EmptyState>
          )}
          {jobs !== undefined && jobs.length > 0 && <JobTable jobs={jobs} />}
        </Panel>
        {jobs !== undefined && jobs.length > 0 && (
          <div className="flex items-center justify-center gap-3 text-muted">
            {it.jobs.shown(jobs.length, hasNextPage)}
            {hasNextPage && (
              <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
                {t.jobs.older}
              </Button>
            )}
          </div>
        )}
      </PageColumn>
    </Page>
  )
}
