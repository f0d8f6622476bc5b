import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { rolesQuery } from '../../../api/people.ts'
import { SelectField } from '../../../components/select-field.tsx'

interface RoleFieldProps {
  readonly label: string
  readonly value: string | null
  readonly onChange: (apiName: string) => void
}

/** The roles that the one who chooses may give; the present one stays in the list even when it is above them. */
export function RoleField({ label, value, onChange }: RoleFieldProps): ReactNode {
  const { data: roles = [] } = useQuery(rolesQuery)
  const choices = roles
    .filter(({ apiName, isWithinOwn }) => isWithinOwn || apiName === value)
    .map((role) => ({ value: role.apiName, label: role.label }))
  return <SelectField label={label} choices={choices} value={value} onChange={onChange} />
}
