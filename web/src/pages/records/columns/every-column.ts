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
