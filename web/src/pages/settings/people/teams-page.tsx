import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Ellipsis, Pencil, Plus, Trash2, Users } from 'lucide-react'
import { teamsQuery, useDeleteTeam } from '../../../api/people.ts'
import type { TeamView } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { ConfirmDialog } from '../../../components/dialog.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Menu } from '../../../components/menu.tsx'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { tellOutcome } from '../../../components/toast.tsx'
import { st } from '../../../texts/settings-texts.ts'
import { SettingsPage } from '../settings-page.tsx'
import { useWorkspacePermission } from '../use-workspace-permission.ts'
import { TeamDialog } from './team-dialog.tsx'
import { TeamMembers } from './team-members.tsx'

export function TeamsPage(): ReactNode {
  const { data: teams, error } = useQuery(teamsQuery)
  const mayManage = useWorkspacePermission('manageMembers')
  const [isCreating, setCreating] = useState(false)
  const create = mayManage && (
    <Button variant="primary" icon={Plus} onPress={() => setCreating(true)}>
      {st.teams.create}
    </Button>
  )
  return (
    <SettingsPage title={st.teams.title} intro={st.teams.intro} actions={create}>
      {error !== null && <RefusalNote error={error} />}
      {teams === undefined && error === null && <SkeletonRows rows={4} />}
      {teams?.length === 0 && (
        <Panel>
          <EmptyState icon={Users} title={st.teams.none}>
            {st.teams.noneText}
          </EmptyState>
        </Panel>
      )}
      {teams !== undefined && teams.length > 0 && (
        <ul className="divide-y divide-line overflow-clip rounded-lg border border-line bg-surface shadow-card">
          {teams.map((team) => (
            <li key={team.apiName} className="flex min-h-14 items-center gap-4 px-4 py-2">
              <span className="w-48 shrink-0 truncate font-medium" title={team.label}>
                {team.label}
              </span>
              <TeamMembers members={team.members} />
              {mayManage && <TeamActions team={team} />}
            </li>
          ))}
        </ul>
      )}
      {isCreating && <TeamDialog onClose={() => setCreating(false)} />}
    </SettingsPage>
  )
}

function TeamActions({ team }: { readonly team: TeamView }): ReactNode {
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null)
  const remove = useDeleteTeam()
  const close = (): void => setOpen(null)
  return (
    <>
      <Menu
        label={st.teams.actionsOf(team.label)}
        trigger={<Button variant="ghost" size="sm" icon={Ellipsis} label={st.teams.actionsOf(team.label)} />}
        actions={[
          { id: 'edit', label: st.members.actions.edit, icon: Pencil, onAction: () => setOpen('edit') },
          { id: 'remove', label: st.teams.remove, icon: Trash2, isDangerous: true, onAction: () => setOpen('remove') },
        ]}
      />
      {open === 'edit' && <TeamDialog team={team} onClose={close} />}
      <ConfirmDialog
        isOpen={open === 'remove'}
        onClose={close}
        onConfirm={() => tellOutcome(remove.mutateAsync(team.apiName), st.teams.removed)}
        title={st.teams.removeTitle(team.label)}
        confirmLabel={st.teams.remove}
        isDangerous
      >
        {st.teams.removeText}
      </ConfirmDialog>
    </>
  )
}
