import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { membersQuery, useChangeTeam, useCreateTeam } from '../../../api/people.ts'
import type { TeamView } from '../../../api/types.ts'
import { CheckboxList } from '../../../components/checkbox-list.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { st } from '../../../texts/settings-texts.ts'

interface TeamDialogProps {
  /** Absent for a new team. */
  readonly team?: TeamView
  readonly onClose: () => void
}

export function TeamDialog({ team, onClose }: TeamDialogProps): ReactNode {
  const { data: members = [] } = useQuery(membersQuery)
  const create = useCreateTeam()
  const change = useChangeTeam()
  const [label, setLabel] = useState(team?.label ?? '')
  const [chosen, setChosen] = useState<readonly string[]>(team?.members.map(({ id }) => id) ?? [])
  const save = (): Promise<unknown> => {
    const input = { label, members: [...chosen] }
    return team === undefined ? create.mutateAsync(input) : change.mutateAsync({ id: team.apiName, change: input })
  }
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={team === undefined ? st.teams.createTitle : st.teams.edit(team.label)}
      submitLabel={team === undefined ? st.teams.createSubmit : st.teams.save}
      onSubmit={save}
    >
      <TextField
        label={st.teams.label}
        isRequired
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a form that was asked for
        autoFocus
        error={st.teams.labelMissing}
        value={label}
        onChange={setLabel}
      />
      <CheckboxList
        label={st.teams.members}
        emptyText={st.teams.nobody}
        choices={members
          .filter(({ id, state }) => state !== 'deactivated' || chosen.includes(id))
          .map(({ id, name, email }) => ({ value: id, label: name === '' ? email : name }))}
        value={chosen}
        onChange={setChosen}
      />
    </FormDialog>
  )
}
