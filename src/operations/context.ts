/**
 * What every operation is given: the services of the process and the one who acts.
 *
 * An operation is the only way to act. It checks the permission first, does its work in one
 * transaction, and writes the audit entry inside that transaction. HTTP, CLI and jobs call
 * operations and nothing below them.
 */
import { ruleFor, type ObjectPermission, type WorkspacePermission } from '../core/access/role.ts'
import type { Actor } from '../core/access/actor.ts'
import type { Language } from '../core/language.ts'
import type { ObjectModel } from '../core/model/object.ts'
import { Refusal } from '../core/refusal.ts'
import type { FileStore } from '../infra/files/file-store.ts'
import type { Database } from '../infra/postgres/database.ts'
import type { JobListener } from '../infra/postgres/job-listener.ts'
import type { Outside } from '../infra/outside.ts'
import type { JobQueue } from '../infra/queue/job-queue.ts'

export interface Services {
  readonly database: Database
  readonly files: FileStore
  readonly queue: JobQueue
  readonly jobNews: JobListener
  readonly outside: Outside
}

export interface Context extends Services {
  readonly actor: Actor
  /** For files that tell in words; English when absent. Answers are put into a language by whoever gives them. */
  readonly language?: Language
}

/** @throws Refusal NOT_PERMITTED */
export function authorize(actor: Actor, permission: ObjectPermission, object: ObjectModel): void {
  if (!ruleFor(actor.role.permissions, object.apiName).allowed.includes(permission))
    throw new Refusal('NOT_PERMITTED', { permission: PERMISSION_NAMES[permission], object: object.labelPlural })
}

/** @throws Refusal NOT_PERMITTED */
export function authorizeWorkspace(actor: Actor, permission: WorkspacePermission): void {
  if (!actor.role.permissions.workspace.includes(permission))
    throw new Refusal('NOT_PERMITTED', { permission: WORKSPACE_PERMISSION_NAMES[permission], object: 'the workspace' })
}

const WORKSPACE_PERMISSION_NAMES: { readonly [permission in WorkspacePermission]: string } = {
  manageModel: 'manage the data model',
  manageMembers: 'manage members',
  manageRoles: 'manage roles',
  manageKeys: 'manage API keys',
  viewAllJobs: 'see all batch jobs',
  viewAudit: 'see the audit log',
  exportAudit: 'export the audit log',
}

const PERMISSION_NAMES: { readonly [permission in ObjectPermission]: string } = {
  view: 'view',
  create: 'create',
  edit: 'edit',
  delete: 'delete',
  import: 'Import CSV',
  export: 'Export CSV',
}
