import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { teamsQuery } from '../../../api/people.ts'
import { CheckboxList } from '../../../components/checkbox-list.tsx'
import { t } from '../../../texts/texts.ts'

interface TeamChoicesProps {
  readonly value: readonly string[]
  readonly onChange: (apiNames: readonly string[]) => void
}

export function TeamChoices({ value, onChange }: TeamChoicesProps): ReactNode {
  const { data: teams = [] } = useQuery(teamsQuery)
  return (
    <CheckboxList
      label={t.members.teams}
      emptyText={t.members.noTeams}
      choices={teams.map(({ apiName, label }) => ({ value: apiName, label }))}
      value={value}
      onChange={onChange}
    />
  )
}
