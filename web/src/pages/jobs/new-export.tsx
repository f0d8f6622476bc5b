import type { ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { FileOutput } from 'lucide-react'
import { useObjects } from '../../api/objects.ts'
import { mayDo, useSession } from '../../api/session.ts'
import { Button } from '../../components/button.tsx'
import { iconNamed } from '../../components/object-icon.tsx'
import { Menu } from '../../components/menu.tsx'
import { t } from '../../texts/texts.ts'

/** Of which object: its list opens, with what an export of it asks. Nothing for who may not export. */
export function NewExport(): ReactNode {
  const session = useSession()
  const navigate = useNavigate()
  const objects = useObjects().filter(({ apiName }) => mayDo(session, 'export', apiName))
  if (objects.length === 0) return null
  return (
    <Menu
      label={t.jobs.newExport}
      trigger={<Button icon={FileOutput}>{t.jobs.newExport}</Button>}
      actions={objects.map(({ apiName, labelPlural, icon }) => ({
        id: apiName,
        label: labelPlural,
        icon: iconNamed(icon),
        onAction: () =>
          void navigate({ to: '/objects/$object', params: { object: apiName }, state: { isExporting: true } }),
      }))}
    />
  )
}
