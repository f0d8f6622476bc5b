import type { ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { modelQuery } from '../../../api/model.ts'
import { Button } from '../../../components/button.tsx'
import { Page, PageColumn } from '../../../components/page.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { st } from '../../../texts/settings-texts.ts'
import { t } from '../../../texts/texts.ts'

/** In place of a page whose part of the data model could not be had. */
export function ModelFailed({ error }: { readonly error: unknown }): ReactNode {
  const client = useQueryClient()
  const again = (): void => void client.refetchQueries(modelQuery)
  return (
    <Page title={st.model.title}>
      <PageColumn>
        <RefusalNote error={error} action={<Button onPress={again}>{t.common.retry}</Button>} />
      </PageColumn>
    </Page>
  )
}
