/** Starts an import: inspects the file, proposes a mapping, and leaves it as a draft for the member. */
import type { Actor } from '../../core/access/actor.ts'
import { v7 as uuidv7 } from 'uuid'
import type { Dialect, DialectChange, Inspection, SourceRow } from '../../core/import/dialect.ts'
import { changeOptions, DEFAULT_IMPORT_OPTIONS, type ImportOptionsChange } from '../../core/import/import-options.ts'
import { chooseMapping } from '../../core/mapping/apply-choices.ts'
import type { ColumnRule } from '../../core/mapping/column-rules.ts'
import { giveWayToConstants } from '../../core/mapping/give-way-to-constants.ts'
import type { ColumnMapping } from '../../core/mapping/column-mapping.ts'
import { Refusal } from '../../core/refusal.ts'
import { inspectFile } from '../../infra/formats/inspect-file.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import { toJsonb } from '../../infra/postgres/jsonb.ts'
import { announce, changeJob } from '../../infra/postgres/job-store.ts'
import { roleOfJob } from '../access/load-job-actor.ts'
import { authorize, type Context } from '../context.ts'
import { loadVisibleModel } from '../model/load-visible-model.ts'
import { assertDecisions, followRules } from './column-rules.ts'
import { DRAFT, assertChangeable, loadPermitted, lockPermitted } from './import-context.ts'
import { presentImport } from './present-import.ts'
import type { ImportView, MappingChoice } from './import-view.ts'
import { proposeColumns } from './propose-columns.ts'
import { requireObject } from '../records/object-work.ts'
import { chooseTemplate, noteUse } from '../templates/choose-template.ts'
import { followImport } from '../templates/follow-import.ts'
import { assertOwners, canonicalOptions } from './canonical-options.ts'

export interface NewImport {
  /** API name of the object whose records the rows are. */
  readonly object: string
  readonly fileId: string
  /** An import of the same object whose mapping and options are followed, instead of a template. */
  readonly like?: string
  readonly mapping?: readonly MappingChoice[]
  readonly rules?: readonly ColumnRule[]
  readonly options?: ImportOptionsChange
  readonly dialect?: DialectChange
  /** Id or name of the template to follow; null for none; absent for one that fits the file by itself. */
  readonly template?: string | null
}

/** Enough of a cell to be shown with the first rows: a row may hold a megabyte. */
const LONGEST_SHOWN = 500

/** 0 while the rows of a large file are not counted yet. */
const knownRows = ({ rows }: Inspection): number => (rows.isExact ? rows.count : 0)

/** What is kept of an inspection, as it can be stored. */
const storedInspection = (inspection: Inspection): string =>
  toJsonb({
    ...inspection,
    firstRows: inspection.firstRows.map(shortened),
    ...(inspection.rowsAbove && { rowsAbove: inspection.rowsAbove.map(shortened) }),
  })

const shortened = (row: SourceRow): SourceRow => ({
  ...row,
  cells: row.cells.map((cell) => (cell.length > LONGEST_SHOWN ? `${cell.slice(0, LONGEST_SHOWN)}…` : cell)),
})

/**
 * @throws Refusal OBJECT_UNKNOWN, NOT_PERMITTED, FILE_UNKNOWN, the FILE_… codes of an unreadable file,
 * and those of a mapping choice that does not fit
 */
export async function createImport({ database, files, actor }: Context, input: NewImport): Promise<ImportView> {
  const model = await loadVisibleModel(database.kysely, actor)
  const object = requireObject(model, input.object)
  authorize(actor, 'import', object)
  const file = await requireUpload(database.kysely, actor, input.fileId)
  const inspection = await inspectFile(files, file.id, input.dialect)
  const scene = { db: database.kysely, actor, model, object }
  const proposal = await proposeColumns(scene, inspection.columns)
  const chosen =
    input.like === undefined
      ? await chooseTemplate(scene, proposal, input.template)
      : await followImport(scene, proposal, input.like)
  const moved = chooseMapping(model, object, chosen.mapping, input.mapping ?? [])
  const mapping = followRules(chosen.mapping, moved, input.rules)
  const initial = { ...DEFAULT_IMPORT_OPTIONS, ownerId: actor.memberId }
  const wished = changeOptions(initial, chosen.options, input.options ?? {})
  const options = canonicalOptions(model, object, wished, mapping)
  await assertOwners(database.kysely, actor, options)
  assertDecisions(actor, model, object, mapping, options)
  const id = uuidv7()
  return database.kysely.transaction().execute(async (db) => {
    await db
      .insertInto('waybill.jobs')
      .values({
        id,
        workspace_id: actor.workspaceId,
        kind: 'import',
        status: 'draft',
        object_id: object.id,
        file_name: file.name,
        requested_by: actor.memberId,
        source: actor.source,
        role: roleOfJob(actor),
        rows_total: knownRows(inspection),
      })
      .execute()
    await db
      .insertInto('waybill.imports')
      .values({
        id,
        file_id: file.id,
        object_id: object.id,
        inspection: storedInspection(inspection),
        mapping: toJsonb(giveWayToConstants(model, object, mapping, options.constants)),
        options: toJsonb(options),
        template: chosen.use && toJsonb(chosen.use),
      })
      .execute()
    await noteUse(db, chosen.use)
    await writeAudit(db, actor, {
      action: 'import.created',
      object: object.apiName,
      subjectId: id,
      details: { file: file.name, ...(chosen.use?.isApplied === true && { template: chosen.use.name }) },
    })
    await announce(db, id)
    return presentImport(db, actor, await loadPermitted(db, actor, id))
  })
}

async function requireUpload(
  db: Queryable,
  { workspaceId, memberId, role }: Actor,
  id: string,
): Promise<{ readonly id: string; readonly name: string }> {
  const isUuid = /^[\da-f-]{36}$/i.test(id)
  const file = isUuid
    ? await db
        .selectFrom('waybill.files')
        .select(['id', 'name', 'created_by'])
        .where('id', '=', id)
        .where('workspace_id', '=', workspaceId)
        .where('removed_at', 'is', null)
        .executeTakeFirst()
    : undefined
  const isTheirs = file?.created_by === memberId || role.permissions.workspace.includes('viewAllJobs')
  if (file === undefined || !isTheirs) throw new Refusal('FILE_UNKNOWN', { id })
  return file
}

export interface ImportChange {
  /** Choices over the present mapping. */
  readonly mapping?: readonly MappingChoice[]
  readonly rules?: readonly ColumnRule[]
  readonly options?: ImportOptionsChange
  /** Reads the file anew: the mapping is proposed again where the columns differ. */
  readonly dialect?: DialectChange
  /**
   * Id or name of a template, or null for none: mapping and options begin anew with it. Absent: they stay,
   * unless the file is read anew and has other columns.
   */
  readonly template?: string | null
}

/** Changes what was decided. The plan, if there is one, is out of date then. */
export async function updateImport(
  { database, files, actor }: Context,
  id: string,
  change: ImportChange,
): Promise<ImportView> {
  const { row } = await loadPermitted(database.kysely, actor, id)
  const reread =
    change.dialect && (await inspectFile(files, row.file_id, changeDialect(row.inspection.dialect, change.dialect)))
  return database.kysely.transaction().execute(async (db) => {
    const locked = await lockPermitted(db, actor, id)
    assertChangeable(locked, 'changing it')
    const { row: present, model, object } = locked
    const inspection = reread ?? present.inspection
    const isSameFile = sameHeaders(present.mapping, inspection.columns)
    const isKept = isSameFile && change.template === undefined
    const chosen = isKept
      ? { use: present.template, mapping: present.mapping, options: {} }
      : await chooseTemplate(
          { db, actor, model, object },
          await proposeColumns({ db, actor, model, object }, inspection.columns),
          change.template,
        )
    const moved = chooseMapping(model, object, chosen.mapping, change.mapping ?? [])
    const mapping = followRules(chosen.mapping, moved, change.rules)
    const before =
      change.template === undefined ? present.options : { ...DEFAULT_IMPORT_OPTIONS, ownerId: locked.job.requested_by }
    const wished = changeOptions(before, chosen.options, change.options ?? {})
    const options = canonicalOptions(model, object, wished, mapping)
    await assertOwners(db, actor, options)
    assertDecisions(actor, model, object, mapping, options)
    await db
      .updateTable('waybill.imports')
      .set((set) => ({
        inspection: storedInspection(inspection),
        mapping: toJsonb(giveWayToConstants(model, object, mapping, options.constants)),
        options: toJsonb(options),
        template: chosen.use && toJsonb(chosen.use),
        revision: set('revision', '+', 1),
      }))
      .where('id', '=', id)
      .execute()
    if (!isKept) await noteUse(db, chosen.use)
    await changeJob(db, id, { ...DRAFT, ...(reread && { rows_total: knownRows(reread) }) })
    return presentImport(db, actor, await loadPermitted(db, actor, id))
  })
}

/** What was chosen before stays, but another sheet has its header elsewhere. */
function changeDialect(present: Dialect, change: DialectChange): DialectChange {
  if (present.kind === 'ndjson') return {}
  const isOtherSheet = present.kind === 'spreadsheet' && change.sheet !== undefined && change.sheet !== present.sheet
  return isOtherSheet ? change : { ...present, ...change }
}

const sameHeaders = (mapping: readonly ColumnMapping[], columns: readonly { readonly header: string }[]): boolean =>
  mapping.length === columns.length && columns.every(({ header }, index) => mapping[index]?.header === header)
