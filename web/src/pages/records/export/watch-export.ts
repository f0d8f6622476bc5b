import type { QueryClient } from '@tanstack/react-query'
import { fetchExport } from '../../../api/exports.ts'
import { whenOver } from '../../../api/when-over.ts'
import { tell, tellRefusal, tellTrouble } from '../../../components/toast.tsx'
import { t } from '../../../texts/texts.ts'

/** Offers the file of an export that was begun here once it is whole, on whichever page the member is by then. */
export function watchExport(client: QueryClient, id: string): void {
  const { done, failed, cancelled, download } = t.list.exporting
  whenOver(client, id, ({ status, error }) => {
    if (status === 'cancelled') return tell(cancelled)
    if (status !== 'completed') return tellTrouble(failed, error?.message ?? '')
    tell(done, { label: download, run: () => void fetchExport(id).catch(tellRefusal) })
  })
}
