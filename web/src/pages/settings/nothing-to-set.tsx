import type { ReactNode } from 'react'
import { Settings } from 'lucide-react'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { t } from '../../texts/texts.ts'

/** For a member whose role opens none of the settings. */
export function NothingToSet(): ReactNode {
  return (
    <Page title={t.settings.title}>
      <EmptyState icon={Settings} title={t.settings.nothing}>
        {t.settings.nothingText}
      </EmptyState>
    </Page>
  )
}
