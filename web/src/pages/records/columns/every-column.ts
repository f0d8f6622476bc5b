import type { ObjectView } from '../../../api/types.ts'
import { labelOfPart } from '../../../fields/part-names.ts'
import type { PickedColumn } from './column-picker.tsx'

/** Whole fields, then those that Waybill keeps itself, then the parts of fields with several. */
export function everyColumn({ fields }: ObjectView): readonly PickedColumn[] {
  const whole = [...fields.filter(({ isSystem }) => !isSystem), ...fields.filter(({ isSystem }) => isSystem)]
  const parts = fields.filter(({ parts: { length } }) => length > 1)
  return [
    ...whole.map(({ apiName, label }) => ({ path: apiName, label })),
    ...parts.flatMap((field) =>
      field.parts.map((part) => ({ path: part.path, label: `${field.label} / ${labelOfPart(field, part)}` })),
    ),
  ]
}

/** What a column is called that may be one of a related record: "Company / Domain". A path that leads nowhere is its own name. */
export function columnLabel(object: ObjectView, objects: readonly ObjectView[], path: string): string {
  const known = everyColumn(object).find((column) => column.path === path)
  if (known !== undefined) return known.label
  const [name = '', ...rest] = path.split('.')
  const relation = object.fields.find(({ apiName }) => apiName === name)
  const target = objects.find(({ apiName }) => apiName === relation?.relationTo)
  if (relation === undefined || target === undefined || rest.length === 0) return path
  return `${relation.label} / ${columnLabel(target, objects, rest.join('.'))}`
}
