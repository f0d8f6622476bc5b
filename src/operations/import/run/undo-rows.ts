/**
 * Takes an import or a bulk change back, chunk by chunk, from its journal: the passes backwards, so that a record that
 * several rows touched goes through the same states in reverse. Each chunk is one transaction with its
 * progress mark, like those of the apply.
 */
import type pg from 'pg'
import type { JobRequest } from '../../../core/import/job.ts'
import {
  createKept,
  keepRow,
  putBack,
  removeCreated,
  type UndoCare,
  type UndoInput,
} from '../../../infra/postgres/import/undo-sql.ts'
import { isConstraintViolation } from '../../../infra/postgres/postgres-errors.ts'
import {
  CHUNK_ROWS,
  addUp,
  count,
  readChunks,
  totalRows,
  type ChunkCounts,
  type ChunkResult,
  type Range,
  type WrittenChunk,
} from './chunk.ts'
import { commitChunk, writeInHalves, type HalvesWriter } from './commit-chunk.ts'
import { LANES, runLanes } from './lanes.ts'

export interface UndoRequest {
  readonly connect: () => Promise<pg.Client>
  readonly input: UndoInput
  /** The undo's own job: its progress marks are not those of the import. */
  readonly jobId: string
  /** The import or bulk change that is taken back. */
  readonly importId: string
  readonly onChunk: (result: ChunkResult) => JobRequest | null
  readonly signal: AbortSignal
}

export async function undoRows(request: UndoRequest): Promise<JobRequest | null> {
  const passes = await passesOf(request)
  for (const pass of passes) {
    const stopped = await undoPass(request, pass)
    if (stopped !== null) return stopped
  }
  return null
}

/** Highest first. */
async function passesOf({ connect, input }: UndoRequest): Promise<readonly number[]> {
  const client = await connect()
  try {
    await client.query(createKept(input.tables))
    const { rows } = await client.query<{ pass: number }>(
      `select distinct pass from ${input.tables.journal} where outcome in ('c', 'u', 'r', 'd') order by pass desc`,
    )
    return rows.map(({ pass }) => pass)
  } finally {
    await client.end()
  }
}

async function undoPass(request: UndoRequest, pass: number): Promise<JobRequest | null> {
  const chunks = await pendingChunks(request, pass)
  return runLanes({
    chunks,
    lanes: pass % 2 === 0 ? LANES : 1,
    connect: request.connect,
    signal: request.signal,
    onChunk: request.onChunk,
    prepare: async (client) => {
      await client.query("set work_mem = '64MB'")
      return (chunk) => undoChunk(client, request, pass, chunk)
    },
  })
}

/** Chunks with something to take back that no undo of this import has done yet, the last first. */
const pendingChunks = ({ connect, input, importId }: UndoRequest, pass: number): Promise<readonly number[]> =>
  readChunks(
    connect,
    `select distinct (row - 1) / ${CHUNK_ROWS} as chunk from ${input.tables.journal}
     where pass = $2 and outcome in ('c', 'u', 'r', 'd')
     except select c.chunk from waybill.import_chunks c join waybill.jobs j on j.id = c.job_id
       where j.import_id = $1 and c.pass = $2
     order by chunk desc`,
    [importId, pass],
  )

type Care = UndoCare | 'halved'

function undoChunk(client: pg.Client, request: UndoRequest, pass: number, chunk: number): Promise<ChunkResult> {
  const { input, jobId } = request
  let care: Care = 'fast'
  const write = async (range: Range): Promise<WrittenChunk> => {
    const counts =
      care === 'halved'
        ? await takeBackInHalves(client, input, range, pass)
        : await takeBack(client, input, range, pass, care)
    return { rows: totalRows(counts), counts }
  }
  const recover = (error: unknown): boolean => {
    care = care === 'fast' ? 'checked' : 'halved'
    return isConstraintViolation(error)
  }
  return commitChunk({ client, write, recover }, { jobId, pass, chunk })
}

async function takeBack(
  client: pg.Client,
  input: UndoInput,
  [from, to]: Range,
  pass: number,
  care: UndoCare,
): Promise<ChunkCounts> {
  const statement = { name: `put-back-${care}`, text: putBack(input, care) }
  const restored = await count(client, statement, [from, to, pass])
  const removed =
    pass % 2 === 0 ? await count(client, { name: 'remove-created', text: removeCreated(input) }, [from, to, pass]) : {}
  return addUp(restored, removed)
}

/** Where the database still refuses a chunk, the bad rows alone are kept. */
function takeBackInHalves(client: pg.Client, input: UndoInput, range: Range, pass: number): Promise<ChunkCounts> {
  const writer: HalvesWriter = {
    client,
    write: (part) => takeBack(client, input, part, pass, 'checked'),
    isRefused: isConstraintViolation,
    async settle([, row], { message }) {
      await client.query(keepRow(input), [row, pass, message])
      return { kept: 1 }
    },
  }
  return writeInHalves(writer, range)
}
