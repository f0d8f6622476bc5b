import { isSupportedCountry } from 'libphonenumber-js/max'
import type { ImportOptions } from '../../core/import/import-options.ts'
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
export function canonicalOptions(model: WorkspaceModel, object: ObjectModel, options: ImportOptions): ImportOptions {
  assertTimeZone(options.timeZone)
  assertCountry(options.phoneCountry)
  return {
    ...options,
    matchKeys: options.matchKeys.map((path) => canonicalPath(model, object, path)),
    defaults: Object.fromEntries(
      Object.entries(options.defaults).map(([path, text]) => [canonicalPath(model, object, path), text]),
    ),
  }
}

/** @throws Refusal FIELD_UNKNOWN */
export function canonicalPath(model: WorkspaceModel, object: ObjectModel, text: string): string {
  const target = readFieldPath(model, object, text)
  if (target !== undefined) return target.path
  const known = object.fields.map((field) => field.apiName).join(', ')
  throw new Refusal('FIELD_UNKNOWN', { object: object.labelPlural, field: text, known })
}

function assertTimeZone(timeZone: string | undefined): void {
  if (timeZone === undefined || timeZone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(timeZone)) return
  throw new Refusal('REQUEST_INVALID', { reason: `there is no time zone "${timeZone}"; write it as Europe/Paris` })
}

function assertCountry(country: string | undefined): void {
  if (country === undefined || isSupportedCountry(country)) return
  throw new Refusal('REQUEST_INVALID', {
    reason: `there is no country "${country}"; write two capital letters, such as FR`,
  })
}

/** @throws Refusal REQUEST_INVALID when the owner of created records is no member */
export async function assertOwner(db: Queryable, { schema }: Actor, { ownerId }: ImportOptions): Promise<void> {
  if (ownerId === null) return
  const { rows } = await run(db, `select from ${qualified(schema, 'members')} where id = $1 and deleted_at is null`, [
    ownerId,
  ])
  if (rows.length === 0)
    throw new Refusal('REQUEST_INVALID', { reason: `there is no member ${ownerId} who could own the records` })
}
