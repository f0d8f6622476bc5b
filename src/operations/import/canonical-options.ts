import { isSupportedCountry } from 'libphonenumber-js/max'
import type { ImportOptions, MissingPolicy, OverwriteRule } from '../../core/import/import-options.ts'
import { wholeFieldPath } from '../../core/import/update-policy.ts'
import type { ColumnMapping } from '../../core/mapping/column-mapping.ts'
import { canonicalMatchKey } from '../../core/import/match-keys.ts'
import { readFieldPath } from '../../core/mapping/header-grammar.ts'
import type { ObjectModel, WorkspaceModel } from '../../core/model/object.ts'
import type { Actor } from '../../core/access/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import { qualified } from '../../infra/postgres/identifier.ts'

/**
 * Options with every field path in its canonical form: people may write `email` for `emails.primary`.
 *
 * @throws Refusal FIELD_UNKNOWN, or REQUEST_INVALID for a time zone or a country that does not exist
 */
export function canonicalOptions(
  model: WorkspaceModel,
  object: ObjectModel,
  options: ImportOptions,
  mapping: readonly Pick<ColumnMapping, 'header' | 'field'>[] = [],
): ImportOptions {
  assertTimeZone(options.timeZone)
  assertCountry(options.phoneCountry)
  const { constants, missingByField } = options
  return {
    ...options,
    ...(options.overwrite && { overwrite: canonicalRules(model, object, options.overwrite, mapping) }),
    ...(constants && { constants: canonicalTexts(model, object, constants) }),
    ...(missingByField && { missingByField: canonicalPolicies(model, object, missingByField) }),
    matchKeys: options.matchKeys.map((key) => canonicalMatchKey(model, object, key)),
    defaults: canonicalTexts(model, object, options.defaults),
  }
}

/** A rule is for a field, which may be named by the header of the column that goes to it. */
const canonicalRules = (
  model: WorkspaceModel,
  object: ObjectModel,
  rules: Readonly<Record<string, OverwriteRule>>,
  mapping: readonly Pick<ColumnMapping, 'header' | 'field'>[],
): Readonly<Record<string, OverwriteRule>> =>
  Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => {
      const column = mapping.find(({ header, field }) => header.trim() === name.trim() && field !== null)
      return [column?.field ?? wholeFieldPath(object, name) ?? canonicalPath(model, object, name), rule]
    }),
  )

const canonicalTexts = (
  model: WorkspaceModel,
  object: ObjectModel,
  texts: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(texts).map(([path, text]) => [canonicalPath(model, object, path), text]))

/** Policies by the API name of a relation, however it was named: `Company`, `companyDomain`. */
function canonicalPolicies(
  model: WorkspaceModel,
  object: ObjectModel,
  policies: Readonly<Record<string, MissingPolicy>>,
): Readonly<Record<string, MissingPolicy>> {
  return Object.fromEntries(
    Object.entries(policies).map(([text, policy]) => {
      const target = readFieldPath(model, object, text)
      if (target?.kind === 'relation') return [target.part.field.apiName, policy]
      const known = object.fields.filter(({ kind }) => kind === 'relation').map(({ apiName }) => apiName)
      throw new Refusal('FIELD_UNKNOWN', { object: object.labelPlural, field: text, known: known.join(', ') })
    }),
  )
}

/** @throws Refusal FIELD_UNKNOWN */
export function canonicalPath(model: WorkspaceModel, object: ObjectModel, text: string): string {
  const target = readFieldPath(model, object, text)
  if (target !== undefined) return target.path
  const known = object.fields.map((field) => field.apiName).join(', ')
  throw new Refusal('FIELD_UNKNOWN', { object: object.labelPlural, field: text, known })
}

export function assertTimeZone(timeZone: string | undefined): void {
  if (timeZone === undefined || timeZone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(timeZone)) return
  throw new Refusal('REQUEST_INVALID', { reason: `there is no time zone "${timeZone}"; write it as Europe/Paris` })
}

export function assertCountry(country: string | undefined): void {
  if (country === undefined || isSupportedCountry(country)) return
  throw new Refusal('REQUEST_INVALID', {
    reason: `there is no country "${country}"; write two capital letters, such as FR`,
  })
}

/** @throws Refusal REQUEST_INVALID when an owner of created records is no member, or takes turns with themselves */
export async function assertOwners(
  db: Queryable,
  { schema }: Actor,
  { ownerId, owners = [] }: Pick<ImportOptions, 'ownerId' | 'owners'>,
): Promise<void> {
  const turns = owners.map(({ memberId }) => memberId.toLowerCase())
  const twice = turns.find((id, index) => turns.indexOf(id) < index)
  if (twice !== undefined)
    throw new Refusal('REQUEST_INVALID', { reason: `the member ${twice} takes turns twice; give one a weight of 2` })
  const ids = ownerId === null ? turns : [ownerId.toLowerCase(), ...turns]
  if (ids.length === 0) return
  const { rows } = await run<{ id: string }>(
    db,
    `select id from ${qualified(schema, 'members')} where id::text = any($1::text[]) and deleted_at is null`,
    [ids],
  )
  const unknown = ids.find((wanted) => !rows.some(({ id }) => id === wanted))
  if (unknown === undefined) return
  throw new Refusal('REQUEST_INVALID', { reason: `there is no member ${unknown} who could own the records` })
}
