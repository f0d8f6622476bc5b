import { z } from 'zod'
import type { FailedRowPage as Page, FailedRowView } from '../../../operations/import/failed-rows.ts'
import { listOf, type Shape } from '../../describe-route.ts'
import { IMPORT_ROW } from './import-schemas.ts'

const FailedRow = z
  .object({
    row: IMPORT_ROW.row,
    cells: listOf(z.string()).meta({
      description: 'By column of the file, as they stand there or were changed since.',
    }),
    edited: listOf(z.number().int()).meta({ description: 'Positions of the cells that were changed.' }),
    errors: IMPORT_ROW.problems,
  } satisfies Shape<FailedRowView>)
  .meta({ id: 'FailedRow' })

export const FailedRowPage = z
  .object({
    headers: listOf(z.string()),
    rows: listOf(FailedRow),
    nextRow: z.number().int().nullable().meta({ description: 'To be sent as `afterRow`; null on the last page.' }),
  } satisfies Shape<Page>)
  .meta({ id: 'FailedRowPage' })
