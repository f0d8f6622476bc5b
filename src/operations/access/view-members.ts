import type { Actor } from '../../core/access/actor.ts'
import { ruleFor } from '../../core/access/role.ts'
import { MEMBERS } from '../../core/model/standard-names.ts'
import { Refusal } from '../../core/refusal.ts'

/** @throws Refusal NOT_PERMITTED for who may not view the object Members, or only a part of them */
export function authorizeViewMembers({ role }: Actor): void {
  const { allowed, scope } = ruleFor(role.permissions, MEMBERS)
  const isManager = role.permissions.workspace.includes('manageMembers')
  if (isManager || (allowed.includes('view') && scope === 'all')) return
  throw new Refusal('NOT_PERMITTED', { permission: 'view', object: 'all members' })
}
