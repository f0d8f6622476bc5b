import { useState, type ReactNode } from 'react'
import {
  ArrowRightLeft,
  Ellipsis,
  KeyRound,
  LogOut,
  MailPlus,
  MailX,
  Pencil,
  ShieldOff,
  UserCheck,
  UserX,
} from 'lucide-react'
import {
  useMemberStep,
  useRenewInvitation,
  useResetSignIn,
  useRevokeInvitation,
  type MemberStep,
} from '../../../api/people.ts'
import { useSession } from '../../../api/session.ts'
import type { InvitedView, MemberView } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { ConfirmDialog } from '../../../components/dialog.tsx'
import { Menu, type MenuAction } from '../../../components/menu.tsx'
import { tellOutcome, tellRefusal } from '../../../components/toast.tsx'
import { st } from '../../../texts/settings-texts.ts'
import { EditMemberDialog } from './edit-member-dialog.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'

interface MemberActionsProps {
  readonly member: MemberView
  readonly onInvited: (invited: InvitedView) => void
}

type Open = 'edit' | 'handOver' | 'resetSignIn' | 'deactivate' | null

export function MemberActions({ member, onInvited }: MemberActionsProps): ReactNode {
  const [open, setOpen] = useState<Open>(null)
  const actions = useMemberActions(member, onInvited, setOpen)
  const name = member.name === '' ? member.email : member.name
  const step = useMemberStep()
  const resetSignIn = useResetSignIn()
  return (
    <>
      <Menu
        label={st.members.actions.of(name)}
        actions={actions}
        trigger={<Button variant="ghost" size="sm" icon={Ellipsis} label={st.members.actions.of(name)} />}
      />
      {open === 'edit' && <EditMemberDialog member={member} onClose={() => setOpen(null)} />}
      {open === 'handOver' && <HandOverDialog member={member} onClose={() => setOpen(null)} />}
      <ConfirmDialog
        isOpen={open === 'resetSignIn'}
        onClose={() => setOpen(null)}
        title={st.members.resetSignInTitle(name)}
        confirmLabel={st.members.actions.resetSignIn}
        isDangerous
        onConfirm={() => void resetSignIn.mutateAsync(member.id).then(onInvited, tellRefusal)}
      >
        {st.members.resetSignInText}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={open === 'deactivate'}
        onClose={() => setOpen(null)}
        title={st.members.deactivateTitle(name)}
        confirmLabel={st.members.actions.deactivate}
        isDangerous
        onConfirm={() =>
          tellOutcome(step.mutateAsync({ id: member.id, step: 'deactivate' }), st.members.told.deactivate)
        }
      >
        {st.members.deactivateText}
      </ConfirmDialog>
    </>
  )
}

/** What makes sense for a member in this state. */
function useMemberActions(
  { id, state, hasTwoFactor, invitation }: MemberView,
  onInvited: (invited: InvitedView) => void,
  open: (dialog: Open) => void,
): readonly MenuAction[] {
  const session = useSession()
  const step = useMemberStep()
  const renew = useRenewInvitation()
  const revoke = useRevokeInvitation()
  const words = st.members.actions
  const take = (name: Exclude<MemberStep, 'deactivate'>): void =>
    tellOutcome(step.mutateAsync({ id, step: name }), st.members.told[name])
  const invite = (): void => void renew.mutateAsync(id).then(onInvited, tellRefusal)
  const revokeIt = (): void => tellOutcome(revoke.mutateAsync(id), st.members.told.revoked)

  const isSelf = id === session.member.id
  const canCome = state === 'invited' || state === 'notInvited'
  const hasOpenInvitation = invitation?.isOpen === true
  return [
    ...(state === 'deactivated' ? [] : [{ id: 'edit', label: words.edit, icon: Pencil, onAction: () => open('edit') }]),
    ...(canCome
      ? [{ id: 'invite', label: hasOpenInvitation ? words.reinvite : words.invite, icon: MailPlus, onAction: invite }]
      : []),
    ...(hasOpenInvitation ? [{ id: 'revoke', label: words.revoke, icon: MailX, onAction: revokeIt }] : []),
    { id: 'hand-over', label: words.handOver, icon: ArrowRightLeft, onAction: () => open('handOver') },
    ...(state === 'active' && !isSelf
      ? [{ id: 'end-sessions', label: words.endSessions, icon: LogOut, onAction: () => take('end-sessions') }]
      : []),
    ...(state === 'active' && !isSelf
      ? [{ id: 'reset-sign-in', label: words.resetSignIn, icon: KeyRound, onAction: () => open('resetSignIn') }]
      : []),
    ...(hasTwoFactor && !isSelf
      ? [{ id: 'two-factor', label: words.resetTwoFactor, icon: ShieldOff, onAction: () => take('reset-two-factor') }]
      : []),
    ...(state === 'deactivated'
      ? [{ id: 'reactivate', label: words.reactivate, icon: UserCheck, onAction: () => take('reactivate') }]
      : []),
    ...(state !== 'deactivated' && !isSelf
      ? [
          {
            id: 'deactivate',
            label: words.deactivate,
            icon: UserX,
            isDangerous: true,
            onAction: () => open('deactivate'),
          },
        ]
      : []),
  ]
}
