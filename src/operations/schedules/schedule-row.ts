import type { Selectable } from 'kysely'
import type { ImportScheduleRunTable, ImportScheduleTable } from '../../infra/postgres/notification-tables.ts'

export type ScheduleRow = Selectable<ImportScheduleTable>
export type RunRow = Selectable<ImportScheduleRunTable>
