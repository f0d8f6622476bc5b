import type { ReactNode } from 'react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Download, ScrollText } from 'lucide-react'
import { auditFileAddress, auditQuery } from '../../../api/audit.ts'
import { Button, DownloadLink } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { st } from '../../../texts/settings-texts.ts'
import { SettingsPage } from '../settings-page.tsx'
import { useWorkspacePermission } from '../use-workspace-permission.ts'
import { AuditFilters } from './audit-filters.tsx'
import { AuditTable } from './audit-table.tsx'

const route = getRouteApi('/shell/settings/audit')

export function AuditPage(): ReactNode {
  const filter = route.useSearch()
  const query = useInfiniteQuery({ ...auditQuery(filter), placeholderData: keepPreviousData })
  const mayExport = useWorkspacePermission('exportAudit')
  const entries = query.data?.pages.flatMap((page) => page.entries)
  return (
    <SettingsPage
      title={st.audit.title}
      intro={st.audit.intro}
      actions={
        mayExport && (
          <DownloadLink icon={Download} href={auditFileAddress(filter)} download>
            {st.audit.export}
          </DownloadLink>
        )
      }
    >
      <AuditFilters filter={filter} />
      {query.error !== null && <RefusalNote error={query.error} />}
      {entries === undefined && query.error === null && <SkeletonRows rows={10} />}
      {entries?.length === 0 && (
        <Panel>
          <EmptyState icon={ScrollText} title={st.audit.none}>
            {st.audit.noneText}
          </EmptyState>
        </Panel>
      )}
      {entries !== undefined && entries.length > 0 && (
        <>
          <AuditTable entries={entries} />
          <div className="flex items-center gap-3 text-muted">
            {st.audit.shown(entries.length)}
            {query.hasNextPage && (
              <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                {st.audit.older}
              </Button>
            )}
          </div>
        </>
      )}
    </SettingsPage>
  )
}
