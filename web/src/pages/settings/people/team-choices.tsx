import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { teamsQuery } from '../../../api/people.ts'
import { CheckboxList } from '../../../components/checkbox-list.tsx'
import { st } from '../../../texts/settings-texts.ts'

interface TeamChoicesProps {
  readonly value: readonly string[]
  readonly onChange: (apiNames: readonly string[]) => void
}

export function TeamChoices({ value, onChange }: TeamChoicesProps): ReactNode {
  const { data: teams = [] } = useQuery(teamsQuery)
  return (
    <CheckboxList
      label={st.members.teams}
      emptyText={st.members.noTeams}
      choices={teams.map(({ apiName, label }) => ({ value: apiName, label }))}
      value={value}
      onChange={onChange}
    />
  )
}
