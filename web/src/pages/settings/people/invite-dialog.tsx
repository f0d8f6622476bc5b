import { useState, type ReactNode } from 'react'
import { useInvite } from '../../../api/people.ts'
import type { InvitedView } from '../../../api/types.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { st } from '../../../texts/settings-texts.ts'
import { RoleField } from './role-field.tsx'
import { TeamChoices } from './team-choices.tsx'

interface InviteDialogProps {
  readonly onClose: () => void
  readonly onInvited: (invited: InvitedView) => void
}

const DAYS = ['1', '7', '30'] as const
type Days = (typeof DAYS)[number]

const USUAL_ROLE = 'member'

export function InviteDialog({ onClose, onInvited }: InviteDialogProps): ReactNode {
  const invite = useInvite()
  const [email, setEmail] = useState('')
  const [name, setName] = useState('')
  const [role, setRole] = useState(USUAL_ROLE)
  const [teams, setTeams] = useState<readonly string[]>([])
  const [days, setDays] = useState<Days>('7')
  const send = async (): Promise<void> =>
    onInvited(await invite.mutateAsync({ email, name, role, teams: [...teams], days: Number(days) }))
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={st.members.inviteTitle}
      intro={st.members.inviteText}
      submitLabel={st.members.sendInvitation}
      onSubmit={send}
    >
      <TextField
        label={st.members.email}
        type="email"
        isRequired
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog is for nothing else
        autoFocus
        error={st.members.emailMissing}
        value={email}
        onChange={setEmail}
      />
      <TextField label={st.members.name} hint={st.members.nameHint} value={name} onChange={setName} />
      <div className="grid grid-cols-2 gap-3">
        <RoleField label={st.members.role} value={role} onChange={setRole} />
        <SelectField
          label={st.members.days}
          choices={DAYS.map((value) => ({ value, label: st.members.daysChoices[value] }))}
          value={days}
          onChange={setDays}
        />
      </div>
      <TeamChoices value={teams} onChange={setTeams} />
    </FormDialog>
  )
}
