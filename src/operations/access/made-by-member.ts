/** What a member made for themselves, or shares with everyone: views, export presets. */
import type { Actor } from '../../core/access/actor.ts'

export interface MadeByMember {
  readonly member_id: string
  readonly is_shared: boolean
}

export const mayFind = (actor: Actor, { member_id, is_shared }: MadeByMember): boolean =>
  is_shared || member_id === actor.memberId

/** Whoever shapes the workspace looks after what is shared by all. */
export const mayChange = (actor: Actor, { member_id, is_shared }: MadeByMember): boolean =>
  member_id === actor.memberId || (is_shared && actor.role.permissions.workspace.includes('manageModel'))
