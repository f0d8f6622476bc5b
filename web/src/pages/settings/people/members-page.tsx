import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { membersQuery, useInviteWaiting } from '../../../api/people.ts'
import type { InvitedView, MemberView } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { CheckboxField } from '../../../components/checkbox-field.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SearchField } from '../../../components/search-field.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { tellRefusal } from '../../../components/toast.tsx'
import { st } from '../../../texts/settings-texts.ts'
import { t } from '../../../texts/texts.ts'
import { SettingsPage } from '../settings-page.tsx'
import { useWorkspacePermission } from '../use-workspace-permission.ts'
import { InvitationDialog } from './invitation-dialog.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { MemberTable } from './member-table.tsx'

export function MembersPage(): ReactNode {
  const { data: members, error } = useQuery(membersQuery)
  const mayManage = useWorkspacePermission('manageMembers')
  const [search, setSearch] = useState('')
  const [withDeactivated, setWithDeactivated] = useState(false)
  const [isInviting, setInviting] = useState(false)
  const [invited, setInvited] = useState<readonly InvitedView[]>([])
  const shown = members?.filter((member) => isShown(member, search, withDeactivated))
  return (
    <SettingsPage
      title={st.members.title}
      intro={st.members.intro}
      actions={
        mayManage && (
          <Button variant="primary" icon={UserPlus} onPress={() => setInviting(true)}>
            {st.members.invite}
          </Button>
        )
      }
    >
      <div className="flex items-center gap-4">
        <SearchField
          label={st.members.search}
          clearLabel={t.common.clear}
          value={search}
          onChange={setSearch}
          className="w-72"
        />
        <CheckboxField label={st.members.showDeactivated} isSelected={withDeactivated} onChange={setWithDeactivated} />
      </div>
      {mayManage && <Waiting members={members ?? []} onInvited={setInvited} />}
      {error !== null && <RefusalNote error={error} />}
      {shown === undefined && error === null && <SkeletonRows rows={6} />}
      {shown !== undefined && (
        <MemberTable members={shown} mayManage={mayManage} onInvited={(one) => setInvited([one])} />
      )}
      {isInviting && (
        <InviteDialog
          onClose={() => setInviting(false)}
          onInvited={(one) => {
            setInviting(false)
            setInvited([one])
          }}
        />
      )}
      {invited.length > 0 && <InvitationDialog invited={invited} onClose={() => setInvited([])} />}
    </SettingsPage>
  )
}

function isShown({ name, email, state }: MemberView, search: string, withDeactivated: boolean): boolean {
  if (state === 'deactivated' && !withDeactivated) return false
  const text = `${name} ${email}`.toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

interface WaitingProps {
  readonly members: readonly MemberView[]
  readonly onInvited: (invited: readonly InvitedView[]) => void
}

/** Members who came by an import stand there without a way in until somebody invites them. */
function Waiting({ members, onInvited }: WaitingProps): ReactNode {
  const inviteWaiting = useInviteWaiting()
  const waiting = members.filter(({ state }) => state === 'notInvited').length
  if (waiting === 0) return null
  return (
    <div className="flex items-center gap-3 rounded-lg border border-line bg-accent-soft px-4 py-2.5">
      <p className="flex-1">{st.members.waiting(waiting)}</p>
      <Button
        isPending={inviteWaiting.isPending}
        onPress={() =>
          // The links are shown only once, and this note is gone by the time they are there.
          void inviteWaiting.mutateAsync().then(({ invited }) => onInvited(invited), tellRefusal)
        }
      >
        {st.members.inviteWaiting}
      </Button>
    </div>
  )
}
