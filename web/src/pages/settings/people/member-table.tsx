import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import { rolesQuery, teamsQuery } from '../../../api/people.ts'
import { useSession } from '../../../api/session.ts'
import type { InvitedView, MemberView } from '../../../api/types.ts'
import { Avatar } from '../../../components/avatar.tsx'
import { Badge, type Tone } from '../../../components/badge.tsx'
import { Panel } from '../../../components/panel.tsx'
import { Cell, HeadCell, Table } from '../../../components/table.tsx'
import { TimeAgo } from '../../../components/time-ago.tsx'
import { date } from '../../../texts/format.ts'
import { st } from '../../../texts/settings-texts.ts'
import { t } from '../../../texts/texts.ts'
import { MemberActions } from './member-actions.tsx'

interface MemberTableProps {
  readonly members: readonly MemberView[]
  readonly mayManage: boolean
  readonly onInvited: (invited: InvitedView) => void
}

export function MemberTable({ members, mayManage, onInvited }: MemberTableProps): ReactNode {
  if (members.length === 0) return <p className="py-8 text-center text-muted">{st.members.noneFound}</p>
  const { columns } = st.members
  return (
    <Panel>
      <Table label={st.members.table} className="min-w-[860px]">
        <thead>
          <tr>
            <HeadCell>{columns.name}</HeadCell>
            <HeadCell>{columns.role}</HeadCell>
            <HeadCell>{columns.teams}</HeadCell>
            <HeadCell>{columns.state}</HeadCell>
            <HeadCell>{columns.seen}</HeadCell>
            {mayManage && (
              <HeadCell className="w-12">
                <span className="sr-only">{t.common.more}</span>
              </HeadCell>
            )}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <MemberRow key={member.id} member={member}>
              {mayManage && (
                <Cell>
                  <MemberActions member={member} onInvited={onInvited} />
                </Cell>
              )}
            </MemberRow>
          ))}
        </tbody>
      </Table>
    </Panel>
  )
}

const TONES: { readonly [state in MemberView['state']]: Tone } = {
  active: 'good',
  invited: 'accent',
  notInvited: 'warn',
  deactivated: 'neutral',
}

function MemberRow({ member, children }: { readonly member: MemberView; readonly children: ReactNode }): ReactNode {
  const { id, name, email, role, state, hasTwoFactor, lastSeenAt, invitation } = member
  const session = useSession()
  const { data: roles = [] } = useQuery(rolesQuery)
  const roleLabel = roles.find(({ apiName }) => apiName === role)?.label ?? role
  return (
    <tr className={state === 'deactivated' ? 'text-faint' : undefined}>
      <Cell className="h-14">
        <div className="flex items-center gap-3">
          <Avatar name={name === '' ? email : name} />
          <div className="min-w-0">
            <p className="flex items-center gap-2">
              <span className="truncate font-medium" title={name}>
                {name === '' ? st.members.unnamed : name}
              </span>
              {id === session.member.id && <Badge>{st.members.you}</Badge>}
              {hasTwoFactor && (
                <span title={st.members.twoFactor} className="shrink-0 text-good">
                  <ShieldCheck size={14} aria-hidden />
                  <span className="sr-only">{st.members.twoFactor}</span>
                </span>
              )}
            </p>
            <p className="truncate text-muted" title={email}>
              {email}
            </p>
          </div>
        </div>
      </Cell>
      <Cell>{role === null ? <span className="text-warn">{st.members.noRole}</span> : roleLabel}</Cell>
      <Cell>
        <TeamNames apiNames={member.teams} />
      </Cell>
      <Cell>
        <Badge
          tone={TONES[state]}
          {...(invitation?.isOpen === true && { title: st.members.expires(day(invitation.expiresAt)) })}
        >
          {st.members.states[state]}
        </Badge>
      </Cell>
      <Cell className="whitespace-nowrap text-muted">
        {lastSeenAt === null ? st.members.never : <TimeAgo iso={lastSeenAt} />}
      </Cell>
      {children}
    </tr>
  )
}

const day = (iso: string): string => date(iso.slice(0, 10))

function TeamNames({ apiNames }: { readonly apiNames: readonly string[] }): ReactNode {
  const { data: teams = [] } = useQuery(teamsQuery)
  if (apiNames.length === 0) return <span className="text-faint">{t.common.empty}</span>
  return (
    <span className="flex flex-wrap gap-1">
      {apiNames.map((apiName) => (
        <Badge key={apiName}>{teams.find((team) => team.apiName === apiName)?.label ?? apiName}</Badge>
      ))}
    </span>
  )
}
