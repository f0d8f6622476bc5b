import type { ReactNode } from 'react'
import { Page } from '../../../components/page.tsx'
import { t } from '../../../texts/texts.ts'
import { NeedsPermission } from '../needs-permission.tsx'

export function ModelPage(): ReactNode {
  return (
    <NeedsPermission permission="manageModel" title={t.settings.dataModel}>
      <Page title={t.settings.dataModel}>{null}</Page>
    </NeedsPermission>
  )
}
