/** What runs inside the staging thread: see `stage-thread.ts`. */
import { workInThread } from '../../../infra/threads/work-in-thread.ts'
import { stageOrder, type StageOrder, type StageShare } from './stage-order.ts'
import type { Staged } from './stage-rows.ts'

await workInThread<StageOrder, StageShare, Staged>((order, onProgress) =>
  stageOrder(order, (rows, share) => onProgress({ rows, share })),
)
