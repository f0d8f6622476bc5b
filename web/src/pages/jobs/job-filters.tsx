import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { FilterX } from 'lucide-react'
import { useObjects } from '../../api/objects.ts'
import { membersQuery } from '../../api/people.ts'
import { useSession } from '../../api/session.ts'
import { Button } from '../../components/button.tsx'
import { DayField } from '../../components/day-field.tsx'
import { SelectField, type Choice } from '../../components/select-field.tsx'
import { JOB_KINDS, JOB_STATUSES, readJobSearch, type JobSearch } from '../../routes/job-search.ts'
import { it } from '../../texts/import-texts.ts'
import { t } from '../../texts/texts.ts'

const ANY = 'any'

/** What is chosen stands in the address. Only those who see the jobs of others choose among people. */
export function JobFilters({ filter }: { readonly filter: JobSearch }): ReactNode {
  const navigate = useNavigate()
  const objects = useObjects()
  const seesAll = useSession().permissions.workspace.includes('viewAllJobs')
  const set = (name: keyof JobSearch, value: string): void => {
    const { [name]: _, ...rest } = filter
    const search = value === '' || value === ANY ? rest : readJobSearch({ ...rest, [name]: value })
    void navigate({ to: '/jobs', search, replace: true })
  }
  const choice = (
    name: 'status' | 'kind' | 'object',
    label: string,
    allLabel: string,
    choices: readonly Choice<string>[],
  ): ReactNode => (
    <SelectField
      label={label}
      className="w-36"
      choices={[{ value: ANY, label: allLabel }, ...choices]}
      value={filter[name] ?? ANY}
      onChange={(value) => set(name, value)}
    />
  )
  return (
    <section aria-label={it.jobs.filters} className="flex flex-wrap items-end gap-3">
      {choice('status', it.jobs.status, it.jobs.anyStatus, named(JOB_STATUSES, t.jobs.statuses))}
      {choice('kind', it.jobs.kind, it.jobs.anyKind, named(JOB_KINDS, t.jobs.kinds))}
      {choice(
        'object',
        it.jobs.object,
        it.jobs.anyObject,
        objects.map(({ apiName, labelPlural }) => ({ value: apiName, label: labelPlural })),
      )}
      {seesAll && <Person member={filter.member ?? ANY} onChange={(member) => set('member', member)} />}
      <DayField label={it.jobs.from} value={filter.from ?? ''} onChange={(day) => set('from', day)} />
      <DayField label={it.jobs.until} value={filter.until ?? ''} onChange={(day) => set('until', day)} />
      {Object.keys(filter).length > 0 && (
        <Button
          variant="ghost"
          icon={FilterX}
          onPress={() => void navigate({ to: '/jobs', search: {}, replace: true })}
        >
          {/* Beside the filters it must fit, so that the list stays where it is. */}
          <span className="sr-only 2xl:not-sr-only">{it.jobs.clear}</span>
        </Button>
      )}
    </section>
  )
}

const named = <Value extends string>(
  values: readonly Value[],
  names: { readonly [value in Value]: string },
): readonly Choice<string>[] => values.map((value) => ({ value, label: names[value] }))

interface PersonProps {
  readonly member: string
  readonly onChange: (member: string) => void
}

function Person({ member, onChange }: PersonProps): ReactNode {
  const { data: members = [] } = useQuery(membersQuery)
  const own = useSession().member
  const others = members.filter(({ id }) => id !== own.id)
  const choices = [
    { value: ANY, label: it.jobs.anyone },
    { value: own.id, label: it.jobs.me(own.name) },
    ...others.map(({ id, name, email }) => ({ value: id, label: name === '' ? email : name })),
  ]
  return <SelectField label={it.jobs.person} className="w-44" choices={choices} value={member} onChange={onChange} />
}
