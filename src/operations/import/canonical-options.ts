import type { ImportOptions } from '../../core/import/import-options.ts'
import { readFieldPath } from '../../core/mapping/header-grammar.ts'
import type { ObjectModel, WorkspaceModel } from '../../core/model/object.ts'
import { Refusal } from '../../core/refusal.ts'

/** Options with every field path in its canonical form: people may write `email` for `emails.primary`. */
export function canonicalOptions(model: WorkspaceModel, object: ObjectModel, options: ImportOptions): ImportOptions {
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
