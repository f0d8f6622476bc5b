import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { membersQuery, useChangeTeam, useCreateTeam } from '../../../api/people.ts'
import type { TeamView } from '../../../api/types.ts'
import { CheckboxList } from '../../../components/checkbox-list.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { t } from '../../../texts/texts.ts'

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
      title={team === undefined ? t.teams.createTitle : t.teams.edit(team.label)}
      submitLabel={team === undefined ? t.teams.createSubmit : t.teams.save}
      onSubmit={save}
    >
      <TextField
        label={t.teams.label}
        isRequired
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a form that was asked for
        autoFocus
        error={t.teams.labelMissing}
        value={label}
        onChange={setLabel}
      />
      <CheckboxList
        label={t.teams.members}
        emptyText={t.teams.nobody}
        choices={members
          .filter(({ id, state }) => state !== 'deactivated' || chosen.includes(id))
          .map(({ id, name, email }) => ({ value: id, label: name === '' ? email : name }))}
        value={chosen}
        onChange={setChosen}
      />
    </FormDialog>
  )
}
