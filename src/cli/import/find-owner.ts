import { CommandFailure } from '../command-failure.ts'
import type { Shell } from '../shell.ts'

interface Members {
  readonly records: readonly { readonly id: string }[]
}

/** The owner that `--owner` names: a member's e-mail, or "none". */
export async function findOwner({ api }: Shell, owner: string): Promise<string | null> {
  if (owner === 'none') return null
  const filter = JSON.stringify({ field: 'email', operator: 'is', value: owner })
  const { records } = await api.request<Members>('/objects/members/records', { query: { filter, limit: 1 } })
  const [member] = records
  if (member !== undefined) return member.id
  throw new CommandFailure({
    code: 'MEMBER_UNKNOWN',
    message: `No member has the e-mail "${owner}".`,
    remedy: 'Members are listed with: waybill records members',
  })
}
