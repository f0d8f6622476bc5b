/** From what is asked for to what is kept of it: views are looked up once, when the export is asked for. */
import { readDialect } from '../../core/export/export-dialect.ts'
import type { ExportRequest } from '../../core/export/export-request.ts'
import type { SettledColumns, SettledExport } from '../../core/export/settled-export.ts'
import { Refusal } from '../../core/refusal.ts'
import { uuidCodec } from '../../core/value/uuid.ts'
import type { ViewDefinition } from '../../core/view/view-definition.ts'
import type { ObjectWork } from '../records/object-work.ts'
import { presentViews } from '../views/present-views.ts'
import { listVisible } from '../views/view-store.ts'

const MOST_IDS = 10_000

/** @throws Refusal REQUEST_INVALID, VIEW_UNKNOWN; VIEW_BROKEN where the file would hold other records than was meant */
export async function settleExport(work: ObjectWork, request: ExportRequest): Promise<SettledExport> {
  const view = request.view === undefined ? null : await findView(work, request.view)
  const filters = [view?.definition.filter, request.filter].flat().filter((each) => each !== undefined && each !== null)
  return {
    format: request.format,
    dialect: readDialect(request.dialect),
    view: view?.name ?? null,
    filter: filters,
    search: [view?.definition.search ?? '', request.search ?? ''].filter((words) => words !== '').join(' '),
    sort: request.sort ?? view?.definition.sort ?? [],
    deleted: request.deleted ?? 'exclude',
    timeZone: request.timeZone ?? 'UTC',
    ids: request.ids === undefined ? null : readIds(request.ids),
    ...(request.wholeWorkspace === true && { wholeWorkspace: true }),
    columns: settleColumns(request, view?.definition ?? null),
  }
}

interface FoundView {
  readonly name: string
  readonly definition: ViewDefinition
}

async function findView(work: ObjectWork, id: string): Promise<FoundView> {
  const rows = await listVisible(work.db, work.actor, work.object.id)
  const [view] = await presentViews(
    work,
    rows.filter((row) => row.id === id),
  )
  if (view === undefined) throw new Refusal('VIEW_UNKNOWN', { id })
  if (view.isBroken) throw new Refusal('VIEW_BROKEN', { name: view.name })
  return view
}

function settleColumns(request: ExportRequest, view: ViewDefinition | null): SettledColumns {
  const { columns = view === null ? 'all' : 'view', addIdentifiers = false } = request
  if (columns === 'all') return { kind: 'all' }
  if (columns !== 'view') return { kind: addIdentifiers ? 'shown' : 'chosen', paths: columns }
  if (view === null) throw new Refusal('REQUEST_INVALID', { reason: 'the columns of a view need a view' })
  return { kind: 'shown', paths: view.columns.map(({ field }) => field) }
}

const readId = uuidCodec.reader({})

/** What is no id names no record. */
function readIds(ids: readonly string[]): readonly string[] {
  if (ids.length > MOST_IDS)
    throw new Refusal('REQUEST_INVALID', { reason: `at most ${MOST_IDS.toLocaleString('en')} ids` })
  return ids.flatMap((id) => {
    const parsed = readId(id.trim())
    return parsed.ok ? [parsed.value] : []
  })
}
