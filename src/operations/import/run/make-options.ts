/**
 * Adds the options that the member decided on to their fields, before a row is written: the preview wrote
 * nothing. Whoever resumes the job finds them there and adds nothing.
 */
import type { LayoutColumn } from '../../../core/import/layout.ts'
import type { Field } from '../../../core/model/field.ts'
import type { SelectOption } from '../../../core/value/value-type.ts'
import { writeAudit } from '../../../infra/postgres/audit-log.ts'
import { updateField } from '../../../infra/postgres/model-store.ts'
import { outdatePlans } from '../../../infra/postgres/model-use.ts'
import { changeObject, requireOwnField, type ObjectChange } from '../../model/model-work.ts'
import type { ImportWork } from './import-work.ts'

/** @throws Refusal NOT_PERMITTED when the member may not change fields any more, OBJECT_BUSY */
export async function makeOptions({ context, actor, object, layout, job }: ImportWork): Promise<void> {
  const columns = layout.columns.filter(({ newOptions = [] }) => newOptions.length > 0)
  if (columns.every((column) => hasOptions(fieldOf(object, column), column))) return
  await changeObject({ ...context, actor }, object.apiName, async (change) => {
    for (const column of columns) await addOptions(change, column, job.id)
    await outdatePlans(change.db, [change.object.id])
  })
}

const fieldOf = (object: ObjectChange['object'], { path }: LayoutColumn): Field =>
  requireOwnField(object, path.split('.')[0] ?? path)

const missing = ({ settings }: Field, { newOptions = [] }: LayoutColumn): readonly SelectOption[] =>
  newOptions.filter(({ value }) => !settings.options?.some((option) => option.value === value))

const hasOptions = (field: Field, column: LayoutColumn): boolean => missing(field, column).length === 0

async function addOptions({ db, actor, object }: ObjectChange, column: LayoutColumn, importId: string): Promise<void> {
  const field = fieldOf(object, column)
  const added = missing(field, column)
  if (added.length === 0) return
  const options = [...(field.settings.options ?? []), ...added]
  await updateField(db, { ...field, settings: { ...field.settings, options } })
  await writeAudit(db, actor, {
    action: 'field.updated',
    object: object.apiName,
    subjectId: field.id,
    details: { apiName: field.apiName, addedOptions: added.map(({ label }) => label), import: importId },
  })
}
