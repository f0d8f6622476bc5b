import { partsOfField } from '../../core/model/field.ts'
import { countFieldUse, countOptionUse, countTemplatesWith } from '../../infra/postgres/field-use.ts'
import type { Context } from '../context.ts'
import { inspectField } from './model-work.ts'
import { hasOptions } from './object-view.ts'

export interface OptionUse {
  readonly value: string
  /** Null for what is no option of the field: an open list takes such values too. */
  readonly label: string | null
  /** Records that have it, deleted ones included. */
  readonly records: number
}

/** What hangs on a field: what its removal takes away, and what stricter rules run into. */
export interface FieldUse {
  readonly field: string
  /** Records with a value there, deleted ones included. */
  readonly filled: number
  /** Records that are not deleted and have none: of a composite field, none in its first part. */
  readonly empty: number
  /** Of select and multi-select fields: the options in their order, then what else records have. */
  readonly options: readonly OptionUse[] | null
  /** Import templates with a column that goes there. */
  readonly templates: number
}

/** @throws Refusal NOT_PERMITTED, OBJECT_UNKNOWN, FIELD_UNKNOWN or FIELD_READ_ONLY */
export function describeFieldUse(context: Context, objectName: string, fieldName: string): Promise<FieldUse> {
  return inspectField(context, objectName, fieldName, async ({ db, actor, object, field }) => {
    const parts = partsOfField(field)
    const [primary] = parts
    if (primary === undefined) throw new Error(`The field ${field.apiName} has no part`)
    const counts = await countFieldUse(db, actor, object, parts)
    const used = hasOptions(field.kind) ? await countOptionUse(db, actor, object, primary) : null
    return {
      field: field.apiName,
      ...counts,
      options: used === null ? null : optionUses(field.settings.options ?? [], used),
      templates: await countTemplatesWith(db, object, field),
    }
  })
}

function optionUses(
  options: readonly { readonly value: string; readonly label: string }[],
  used: ReadonlyMap<string, number>,
): readonly OptionUse[] {
  const known = new Set(options.map(({ value }) => value))
  const others = [...used].filter(([value]) => !known.has(value))
  return [
    ...options.map(({ value, label }) => ({ value, label, records: used.get(value) ?? 0 })),
    ...others.map(([value, records]) => ({ value, label: null, records })),
  ]
}
