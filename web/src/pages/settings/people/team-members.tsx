import type { ReactNode } from 'react'
import type { TeamView } from '../../../api/types.ts'
import { Avatar } from '../../../components/avatar.tsx'
import { st } from '../../../texts/settings-texts.ts'

const SHOWN = 6

/** The first few by face and name, the rest as a number that tells their names on hover. */
export function TeamMembers({ members }: Pick<TeamView, 'members'>): ReactNode {
  if (members.length === 0) return <span className="flex-1 text-faint">{st.teams.nobody}</span>
  const rest = members.slice(SHOWN)
  return (
    <ul className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-1">
      {members.slice(0, SHOWN).map(({ id, name }) => (
        <li key={id} className="flex min-w-0 items-center gap-2">
          <Avatar name={name} />
          <span className="truncate">{name}</span>
        </li>
      ))}
      {rest.length > 0 && (
        <li className="text-muted" title={rest.map(({ name }) => name).join(', ')}>
          {st.teams.more(rest.length)}
        </li>
      )}
    </ul>
  )
}
