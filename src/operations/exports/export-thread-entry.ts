/** What runs inside the thread of an export: see `export-thread.ts`. */
import { LocalFiles } from '../../infra/files/local-files.ts'
import { workInThread } from '../../infra/threads/work-in-thread.ts'
import { writeExport, type ExportOrder, type WrittenFile } from './export-order.ts'

await workInThread<ExportOrder, number, WrittenFile>((order, onRows) =>
  writeExport(order, new LocalFiles(order.filesFolder), { onRows }),
)
