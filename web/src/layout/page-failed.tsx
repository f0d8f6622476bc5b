import type { ReactNode } from 'react'
import { useRouter } from '@tanstack/react-router'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Button } from '../components/button.tsx'
import { Page, PageColumn } from '../components/page.tsx'
import { RefusalNote } from '../components/refusal-note.tsx'
import { t } from '../texts/texts.ts'

/** In place of a page whose data could not be had, or that failed itself. */
export function PageFailed({ error }: { readonly error: unknown }): ReactNode {
  const router = useRouter()
  const { reset } = useQueryErrorResetBoundary()
  const again = (): void => {
    reset()
    void router.invalidate()
  }
  return (
    <Page title={t.errors.pageTitle} isStandIn>
      <PageColumn>
        <RefusalNote error={error} action={<Button onPress={again}>{t.common.retry}</Button>} />
      </PageColumn>
    </Page>
  )
}
