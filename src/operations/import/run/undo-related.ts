/** Takes back the related records that an import created, after its rows: those that nobody uses or edited since. */
import type pg from 'pg'
import type { JobRequest } from '../../../core/import/job.ts'
import { relationsTo, type WorkspaceModel } from '../../../core/model/object.ts'
import { run, type Queryable } from '../../../infra/postgres/database.ts'
import { removeMade } from '../../../infra/postgres/import/create-missing-sql.ts'
import type { WorkTables } from '../../../infra/postgres/import/work-tables.ts'
import { requireObject } from '../../records/object-work.ts'
import {
  CHUNK_ROWS,
  addUp,
  readChunks,
  type ChunkCounts,
  type ChunkResult,
  type Range,
  type WrittenChunk,
} from './chunk.ts'
import { commitChunk } from './commit-chunk.ts'
import { isThere, passOfRelated } from './create-missing.ts'
import { runLanes } from './lanes.ts'

export interface UndoRelatedRequest {
  readonly connect: () => Promise<pg.Client>
  readonly tables: WorkTables
  readonly model: WorkspaceModel
  readonly jobId: string
  readonly importId: string
  readonly onChunk: (result: ChunkResult) => JobRequest | null
  readonly signal: AbortSignal
}

/** API names of the objects of which an import created related records. */
export async function relatedObjects(db: Queryable, tables: WorkTables): Promise<readonly string[]> {
  if (!(await isThere(db, tables))) return []
  const { rows } = await run<{ object: string }>(
    db,
    `select distinct object from ${tables.missing} where made_at is not null order by object`,
  )
  return rows.map(({ object }) => object)
}

export async function undoRelated(request: UndoRelatedRequest, objects: readonly string[]): Promise<JobRequest | null> {
  if (objects.length === 0) return null
  const { connect, onChunk, signal } = request
  return runLanes({
    chunks: await pendingChunks(request),
    lanes: 1,
    connect,
    signal,
    onChunk,
    prepare: (client) => Promise.resolve((chunk) => undoChunk(client, request, objects, chunk)),
  })
}

/** All rounds at once: the lines are numbered throughout. */
const PASS = passOfRelated(0)

const pendingChunks = ({ connect, tables, importId }: UndoRelatedRequest): Promise<readonly number[]> =>
  readChunks(
    connect,
    `select distinct (n - 1) / ${CHUNK_ROWS} as chunk from ${tables.missing} where made_at is not null
     except select c.chunk from waybill.import_chunks c join waybill.jobs j on j.id = c.job_id
       where j.import_id = $1 and c.pass = $2
     order by chunk`,
    [importId, PASS],
  )

function undoChunk(
  client: pg.Client,
  { tables, model, jobId }: UndoRelatedRequest,
  objects: readonly string[],
  chunk: number,
): Promise<ChunkResult> {
  const write = async (range: Range): Promise<WrittenChunk> => {
    let counts: ChunkCounts = {}
    for (const object of objects) {
      const { table } = requireObject(model, object)
      const incoming = relationsTo(model, object).filter(({ part }) => part.field.kind === 'relation')
      const text = removeMade({
        tables,
        object,
        table,
        incoming: incoming.map((relation) => ({ table: relation.object.table, column: relation.part.column })),
      })
      const { rows } = await client.query<Record<string, number>>(text, [...range])
      counts = addUp(counts, rows[0] ?? {})
    }
    return { rows: 0, counts }
  }
  return commitChunk({ client, write, recover: () => false }, { jobId, pass: PASS, chunk })
}
