/** What a record is called, as the server names related records: its name, else its title, else its id. */
import type { ObjectView, RecordView } from '../api/types.ts'
import { formatField } from './format-field.ts'
import { t } from '../texts/texts.ts'

export function nameField({ fields }: ObjectView): ObjectView['fields'][number] | undefined {
  return fields.find(({ apiName }) => apiName === 'name') ?? fields.find(({ apiName }) => apiName === 'title')
}

export function recordName(object: ObjectView, record: RecordView): string {
  const field = nameField(object)
  const name = field === undefined ? record.id : formatField(field, record)
  return name === '' ? t.fields.noName : name
}

/** What tells records of the same name apart: the first unique field. */
export function recordDetail(object: ObjectView, record: RecordView): string {
  const field = object.fields.find(({ isUnique, isSystem }) => isUnique && !isSystem)
  return field === undefined ? '' : (formatField(field, record).split(', ')[0] ?? '')
}
