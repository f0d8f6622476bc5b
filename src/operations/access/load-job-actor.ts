/** Who a batch job acts for: the member who asked, with the role of the API key where they asked through one. */
import type { Actor } from '../../core/access/actor.ts'
import { isWithin } from '../../core/access/is-within.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import type { JobRow } from '../../infra/postgres/job-store.ts'
import { loadActor, loadRole } from './load-actor.ts'

/** What is kept with a job of the role that it runs with: null is the member's own, as it is at that time. */
export const roleOfJob = ({ source, role }: Actor): string | null => (source === 'api' ? role.apiName : null)

/**
 * As with each request of a key, its role counts only as long as it is within that of the key's maker.
 *
 * @throws Refusal MEMBERSHIP_ENDED, or KEY_ENDED when the role of the key is gone or has become too wide
 */
export async function loadJobActor(
  db: Queryable,
  job: Pick<JobRow, 'workspace_id' | 'requested_by' | 'role'>,
): Promise<Actor> {
  const { workspace_id: workspaceId, requested_by: memberId } = job
  const member = await loadActor(db, { workspaceId, memberId, source: 'import' })
  if (job.role === null) return member
  const role = await loadRole(db, workspaceId, job.role)
  if (role === undefined || !isWithin(role.permissions, member.role.permissions)) throw new Refusal('KEY_ENDED')
  return { ...member, role }
}
