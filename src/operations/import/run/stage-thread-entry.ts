/** What runs inside the staging thread: see `stage-thread.ts`. */
import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '../../../core/refusal.ts'
import { LocalFiles } from '../../../infra/files/local-files.ts'
import { connectTo } from '../../../infra/postgres/database.ts'
import { workTables } from '../../../infra/postgres/import/work-tables.ts'
import { stageRows } from './stage-rows.ts'
import type { StageMessage, StageOrder } from './stage-thread.ts'

/** Progress is told this often, at the most: every message is a line written to the job. */
const PROGRESS_EVERY_MS = 250

async function work(order: StageOrder): Promise<void> {
  const client = await connectTo(order.connectionString)
  let toldAt = 0
  try {
    const file = await new LocalFiles(order.filesFolder).source(order.fileId)
    const rows = await stageRows({
      client,
      file,
      dialect: order.dialect,
      layout: order.layout,
      tables: workTables(order.schema, order.importId),
      importId: order.importId,
      onProgress(count, share) {
        if (performance.now() - toldAt < PROGRESS_EVERY_MS) return
        toldAt = performance.now()
        tell({ kind: 'progress', rows: count, share })
      },
    })
    tell({ kind: 'done', rows })
  } finally {
    await client.end().catch(() => {})
  }
}

function failureOf(error: unknown): StageMessage {
  if (error instanceof Refusal) return { kind: 'refused', code: error.code, details: error.details }
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error), code }
}

const tell = (message: StageMessage): void => parentPort?.postMessage(message)
await work(workerData as StageOrder).catch((error: unknown) => tell(failureOf(error)))
