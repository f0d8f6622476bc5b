/** What a person decided about single rows: which record they are for, that they make a new one, or that they are left out. */
import { quoteLiteral } from '../identifier.ts'
import type { PlanInput } from './plan-input.ts'

/** Column index of such a decision among the edits of an import. */
export const PICK = -2

/** As stored in the text of the edit; anything else is the id of a record. */
export const PICK_CREATE = 'create'
export const PICK_SKIP = 'skip'

/** $1 is the import. */
export const countPicks = `
  select exists (select from waybill.import_edits where import_id = $1 and column_index = ${PICK}) as picks`

/** The decision on the staged row `s`, as `x`. */
export const pickJoin = ({ hasPicks, importId }: Pick<PlanInput, 'hasPicks' | 'importId'>): readonly string[] =>
  hasPicks
    ? [
        `left join waybill.import_edits x on x.import_id = ${quoteLiteral(importId)}::uuid
      and x.row_number = s.row and x.column_index = ${PICK}`,
      ]
    : []

export const PICKED_SKIP = `coalesce(x.text = '${PICK_SKIP}', false)`

/** Null where no record was chosen. */
export const pickedId = `(case when x.text not in ('${PICK_CREATE}', '${PICK_SKIP}') then x.text end)::uuid`

/** Condition on a staged row `s`: it is to make a record of its own. */
export const isPickedNew = (importId: string): string =>
  `exists (select from waybill.import_edits x where x.import_id = ${quoteLiteral(importId)}::uuid
    and x.row_number = s.row and x.column_index = ${PICK} and x.text = '${PICK_CREATE}')`
