import { useState, type ReactNode } from 'react'
import { useChangeMember } from '../../../api/people.ts'
import type { MemberView } from '../../../api/types.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { st } from '../../../texts/settings-texts.ts'
import { RoleField } from './role-field.tsx'
import { TeamChoices } from './team-choices.tsx'

interface EditMemberDialogProps {
  readonly member: MemberView
  readonly onClose: () => void
}

export function EditMemberDialog({ member, onClose }: EditMemberDialogProps): ReactNode {
  const change = useChangeMember()
  const [name, setName] = useState(member.name)
  const [email, setEmail] = useState(member.email)
  const [role, setRole] = useState(member.role)
  const [teams, setTeams] = useState<readonly string[]>(member.teams)
  /** Only what was changed is sent: the rest may not be theirs to change. */
  const save = (): Promise<unknown> =>
    change.mutateAsync({
      id: member.id,
      change: {
        ...(name !== member.name && { name }),
        ...(email !== member.email && { email }),
        ...(role !== null && role !== member.role && { role }),
        ...(teams !== member.teams && { teams: [...teams] }),
      },
    })
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={st.members.edit(member.name === '' ? member.email : member.name)}
      submitLabel={st.members.save}
      onSubmit={save}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a form that was asked for */}
      <TextField label={st.members.name} autoFocus value={name} onChange={setName} />
      <TextField
        label={st.members.email}
        type="email"
        isRequired
        error={st.members.emailMissing}
        value={email}
        onChange={setEmail}
      />
      <RoleField label={st.members.role} value={role} onChange={setRole} />
      <TeamChoices value={teams} onChange={setTeams} />
    </FormDialog>
  )
}
