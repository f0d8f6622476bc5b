/** Which records an import reaches, from the role of the member who asked for it. */
import type { Actor } from '../../../core/access/actor.ts'
import { ruleFor, type ObjectPermission } from '../../../core/access/role.ts'
import type { ObjectModel, WorkspaceModel } from '../../../core/model/object.ts'
import { scopePredicate } from '../../../infra/postgres/record-scope.ts'
import { requireObject } from '../../records/object-work.ts'

export interface Reach {
  readonly mayCreate: boolean
  /** SQL that is true for records that the member may change. @param alias of the record table */
  readonly editable: (alias: string) => string
  /** SQL that is true for records of another object that the member may see. */
  readonly visible: (objectApiName: string, alias: string) => string
}

export function reachOf(actor: Actor, model: WorkspaceModel, object: ObjectModel): Reach {
  const may = (permission: ObjectPermission, of: ObjectModel): boolean =>
    ruleFor(actor.role.permissions, of.apiName).allowed.includes(permission)
  const within = (permission: ObjectPermission, of: ObjectModel, alias: string): string =>
    may(permission, of) ? scopePredicate(actor, of, alias) : 'false'
  return {
    mayCreate: may('create', object),
    editable: (alias) => within('edit', object, alias),
    visible: (name, alias) => within('view', requireObject(model, name), alias),
  }
}
