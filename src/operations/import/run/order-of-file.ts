import type { TableFile } from '../../../infra/formats/open-table.ts'
import type { ImportRow } from '../../../infra/postgres/job-store.ts'
import type { Context } from '../../context.ts'
import type { StageOrder } from './stage-order.ts'

/** What every pass over the file of an import has in common, whatever is made of its rows. */
export const orderOfFile = (
  { database, files, actor }: Pick<Context, 'database' | 'files' | 'actor'>,
  { id, inspection }: Pick<ImportRow, 'id' | 'inspection'>,
  { fileId, sizeBytes, dialect }: TableFile,
): Omit<StageOrder, 'layout' | 'profile' | 'isProfileOnly' | 'texts'> => ({
  connectionString: database.connectionString,
  filesFolder: files.location,
  fileId,
  sizeBytes,
  dialect,
  isSheet: inspection.dialect.kind !== 'csv',
  schema: actor.schema,
  importId: id,
})
