import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useRevokeApiKey } from '../../../api/api-keys.ts'
import { membersQuery, rolesQuery } from '../../../api/people.ts'
import type { ApiKeyView } from '../../../api/types.ts'
import { Badge, type Tone } from '../../../components/badge.tsx'
import { Button } from '../../../components/button.tsx'
import { ConfirmDialog } from '../../../components/dialog.tsx'
import { Panel } from '../../../components/panel.tsx'
import { Cell, HeadCell, Table } from '../../../components/table.tsx'
import { TimeAgo } from '../../../components/time-ago.tsx'
import { tellOutcome } from '../../../components/toast.tsx'
import { date } from '../../../texts/format.ts'
import { st } from '../../../texts/settings-texts.ts'
import { t } from '../../../texts/texts.ts'
import { stateOf, type ApiKeyState } from './api-key-state.ts'

const TONES: { readonly [state in ApiKeyState]: Tone } = { active: 'good', expired: 'warn', revoked: 'neutral' }

export function ApiKeyTable({ keys }: { readonly keys: readonly ApiKeyView[] }): ReactNode {
  const revoke = useRevokeApiKey()
  const [leaving, setLeaving] = useState<ApiKeyView | null>(null)
  const { columns } = st.apiKeys
  return (
    <Panel>
      <Table label={st.apiKeys.table} className="min-w-[900px]">
        <thead>
          <tr>
            <HeadCell>{columns.name}</HeadCell>
            <HeadCell>{columns.role}</HeadCell>
            <HeadCell>{columns.maker}</HeadCell>
            <HeadCell>{columns.used}</HeadCell>
            <HeadCell>{columns.expires}</HeadCell>
            <HeadCell>{columns.state}</HeadCell>
            <HeadCell className="w-24">
              <span className="sr-only">{st.apiKeys.revoke}</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <ApiKeyRow key={key.id} apiKey={key} onRevoke={() => setLeaving(key)} />
          ))}
        </tbody>
      </Table>
      <ConfirmDialog
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        onConfirm={() => leaving !== null && tellOutcome(revoke.mutateAsync(leaving.id), st.apiKeys.revoked)}
        title={st.apiKeys.revokeTitle(leaving?.name ?? '')}
        confirmLabel={st.apiKeys.revoke}
        isDangerous
      >
        {st.apiKeys.revokeText}
      </ConfirmDialog>
    </Panel>
  )
}

interface ApiKeyRowProps {
  readonly apiKey: ApiKeyView
  readonly onRevoke: () => void
}

function ApiKeyRow({ apiKey, onRevoke }: ApiKeyRowProps): ReactNode {
  const { name, prefix, role, memberId, lastUsedAt, expiresAt } = apiKey
  const { data: members = [] } = useQuery(membersQuery)
  const { data: roles = [] } = useQuery(rolesQuery)
  const maker = members.find(({ id }) => id === memberId)
  const state = stateOf(apiKey)
  return (
    <tr className={state === 'active' ? undefined : 'text-muted'}>
      <Cell className="h-12 max-w-72">
        <span className="block truncate font-medium" title={name}>
          {name}
        </span>
        <code className="font-mono text-sm text-muted">{prefix}…</code>
      </Cell>
      <Cell>{roles.find(({ apiName }) => apiName === role)?.label ?? role}</Cell>
      <Cell className="max-w-48 truncate">{maker?.name ?? t.common.empty}</Cell>
      <Cell className="whitespace-nowrap">{lastUsedAt === null ? st.apiKeys.never : <TimeAgo iso={lastUsedAt} />}</Cell>
      <Cell className="whitespace-nowrap">{expiresAt === null ? st.apiKeys.never : date(expiresAt.slice(0, 10))}</Cell>
      <Cell>
        <Badge tone={TONES[state]}>{st.apiKeys.states[state]}</Badge>
      </Cell>
      <Cell>
        {state === 'active' && (
          <Button size="sm" onPress={onRevoke} aria-label={st.apiKeys.revokeOf(name)}>
            {st.apiKeys.revoke}
          </Button>
        )}
      </Cell>
    </tr>
  )
}
