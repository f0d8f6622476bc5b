import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { modelQuery } from '../../../../api/model.ts'
import { useCommands } from '../../../../commands/use-commands.ts'
import { Button } from '../../../../components/button.tsx'
import { Panel } from '../../../../components/panel.tsx'
import { RefusalNote } from '../../../../components/refusal-note.tsx'
import { SkeletonRows } from '../../../../components/skeleton.tsx'
import { st } from '../../../../texts/settings-texts.ts'
import { SettingsPage } from '../../settings-page.tsx'
import { NewObjectDialog } from './new-object-dialog.tsx'
import { ObjectTable } from './object-table.tsx'

const route = getRouteApi('/shell/settings/objects')

export function ObjectsPage(): ReactNode {
  const { data: objects, error } = useQuery(modelQuery)
  const { new: isCreating = false } = route.useSearch()
  const navigate = route.useNavigate()
  const begin = (): void => void navigate({ search: { new: true } })
  useCommands([{ id: 'new-object', label: st.model.newObject, icon: Plus, group: 'page', shortcut: 'c', run: begin }])
  return (
    <SettingsPage
      title={st.model.title}
      intro={st.model.intro}
      actions={
        <Button variant="primary" icon={Plus} onPress={begin}>
          {st.model.newObject}
        </Button>
      }
    >
      {error !== null && <RefusalNote error={error} />}
      {error === null && (
        <Panel>{objects === undefined ? <SkeletonRows rows={8} /> : <ObjectTable objects={objects} />}</Panel>
      )}
      {isCreating && <NewObjectDialog onClose={() => void navigate({ search: {} })} />}
    </SettingsPage>
  )
}
