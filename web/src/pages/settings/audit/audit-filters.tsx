import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { AuditFilter } from '../../../api/audit.ts'
import { useObjects } from '../../../api/objects.ts'
import { membersQuery } from '../../../api/people.ts'
import { DayField } from '../../../components/day-field.tsx'
import { SelectField, type Choice } from '../../../components/select-field.tsx'
import { st } from '../../../texts/settings-texts.ts'

const ANY = 'any'

/** What is chosen stands in the address. */
export function AuditFilters({ filter }: { readonly filter: AuditFilter }): ReactNode {
  const navigate = useNavigate()
  const { data: members = [] } = useQuery(membersQuery)
  const objects = useObjects()
  const set = (name: keyof AuditFilter, value: string): void => {
    const { [name]: _, ...rest } = filter
    const search = value === '' || value === ANY ? rest : { ...rest, [name]: value }
    void navigate({ to: '/settings/audit', search, replace: true })
  }
  const choice = (
    name: 'action' | 'member' | 'object',
    allLabel: string,
    choices: readonly Choice<string>[],
  ): ReactNode => (
    <SelectField
      label={st.audit.filters[name]}
      className="w-36"
      choices={[{ value: ANY, label: allLabel }, ...choices]}
      value={filter[name] ?? ANY}
      onChange={(value) => set(name, value)}
    />
  )
  return (
    <div className="flex flex-wrap items-end gap-3">
      {choice(
        'action',
        st.audit.anything,
        Object.entries(st.audit.groups).map(([value, label]) => ({ value, label })),
      )}
      {choice(
        'member',
        st.audit.anyone,
        members.map(({ id, name, email }) => ({ value: id, label: name === '' ? email : name })),
      )}
      {choice(
        'object',
        st.audit.anyObject,
        objects.map(({ apiName, labelPlural }) => ({ value: apiName, label: labelPlural })),
      )}
      <DayField label={st.audit.filters.from} value={filter.from ?? ''} onChange={(day) => set('from', day)} />
      <DayField
        label={st.audit.filters.until}
        value={filter.until === undefined ? '' : shiftDay(filter.until, -1)}
        onChange={(day) => set('until', day === '' ? '' : shiftDay(day, 1))}
      />
    </div>
  )
}

const DAY_MS = 86_400_000

/** The log is asked for "before" a day, and people say "to" one. */
const shiftDay = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
