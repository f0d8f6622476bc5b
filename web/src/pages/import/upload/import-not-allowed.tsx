import type { ReactNode } from 'react'
import { Lock } from 'lucide-react'
import { useObject } from '../../../api/objects.ts'
import { useSession } from '../../../api/session.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { t } from '../../../texts/texts.ts'

/** Why somebody who came by an address cannot import there: the entries that lead here are not shown to them. */
export function ImportNotAllowed({ object }: { readonly object: string | undefined }): ReactNode {
  const { role } = useSession()
  const labels = useObject(object ?? '')?.labelPlural
  return (
    <EmptyState icon={Lock} title={t.upload.notAllowed(labels)}>
      {t.upload.notAllowedText(role.label)}
    </EmptyState>
  )
}
