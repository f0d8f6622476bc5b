import type { ReactNode } from 'react'
import { Page, PageColumn } from '../../components/page.tsx'

interface SettingsPageProps {
  readonly title: string
  /** What the page is for, in a sentence. */
  readonly intro: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}

export function SettingsPage({ title, intro, actions, children }: SettingsPageProps): ReactNode {
  return (
    <Page title={title} actions={actions}>
      <PageColumn>
        <p className="text-md text-muted">{intro}</p>
        {children}
      </PageColumn>
    </Page>
  )
}
