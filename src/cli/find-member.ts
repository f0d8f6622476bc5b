import type { MemberView } from '../operations/access/members.ts'
import type { ApiClient } from './api-client.ts'
import { CommandFailure } from './command-failure.ts'

/** A member by id or e-mail address. */
export async function findMember(api: ApiClient, name: string): Promise<MemberView> {
  const { members } = await api.request<{ readonly members: readonly MemberView[] }>('/members')
  const wanted = name.trim().toLowerCase()
  const member = members.find(({ id, email }) => id === wanted || email.toLowerCase() === wanted)
  if (member !== undefined) return member
  throw new CommandFailure({
    code: 'MEMBER_UNKNOWN',
    message: `There is no member "${name}".`,
    remedy: 'Name them by e-mail address or id. List them with: waybill members list.',
  })
}
