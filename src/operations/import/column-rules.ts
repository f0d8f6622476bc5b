/** Decisions about single columns, checked where only the server can. */
import type { Actor } from '../../core/access/actor.ts'
import type { ImportOptions } from '../../core/import/import-options.ts'
import type { ColumnMapping } from '../../core/mapping/column-mapping.ts'
import { applyRules, checkDecisions, type ColumnRule } from '../../core/mapping/column-rules.ts'
import type { ObjectModel, WorkspaceModel } from '../../core/model/object.ts'
import { Refusal } from '../../core/refusal.ts'
import { authorizeWorkspace } from '../context.ts'
import { assertCountry, assertTimeZone } from './canonical-options.ts'

/** @throws Refusal COLUMN_UNKNOWN, or REQUEST_INVALID for a time zone, country or currency that does not exist */
export function followRules(
  before: readonly ColumnMapping[],
  mapping: readonly ColumnMapping[],
  rules: readonly ColumnRule[] = [],
): readonly ColumnMapping[] {
  for (const { format } of rules) {
    assertTimeZone(format?.timeZone ?? undefined)
    assertCountry(format?.phoneCountry ?? undefined)
    assertCurrency(format?.currency ?? undefined)
  }
  return applyRules(before, mapping, rules)
}

function assertCurrency(code: string | undefined): void {
  if (code === undefined || Intl.supportedValuesOf('currency').includes(code)) return
  throw new Refusal('REQUEST_INVALID', {
    reason: `there is no currency "${code}"; write three capital letters, such as EUR`,
  })
}

/** @throws Refusal VALUE_INVALID; NOT_PERMITTED when options are to be made by somebody who may not change fields */
export function assertDecisions(
  actor: Actor,
  model: WorkspaceModel,
  object: ObjectModel,
  mapping: readonly ColumnMapping[],
  options: ImportOptions,
): void {
  if (checkDecisions(model, object, mapping, options)) authorizeWorkspace(actor, 'manageModel')
}
