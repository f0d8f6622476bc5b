/** Templates as JSON files, to be carried from one workspace to another. */
import type { TemplateContent } from '../../core/import/import-template.ts'
import { findTarget, type ObjectModel, type WorkspaceModel } from '../../core/model/object.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { withObject } from '../records/object-work.ts'
import type { Context } from '../context.ts'
import { presentTemplate } from './present-template.ts'
import { cleanName, insertTemplate } from './save-template.ts'
import { loadTemplate } from './template-store.ts'
import type { ImportTemplateView, TemplateFile } from './template-view.ts'

/** @throws Refusal TEMPLATE_UNKNOWN, NOT_PERMITTED */
export async function exportTemplate(
  { database, actor }: Context,
  id: string,
): Promise<{ readonly fileName: string; readonly file: TemplateFile }> {
  const { row, object } = await loadTemplate(database.kysely, actor, id)
  const { columns, options } = row.content
  return {
    fileName: `${row.name}.waybill-template.json`,
    file: { waybill: 'import-template', version: 1, name: row.name, object: object.apiName, columns, options },
  }
}

export interface TemplateImport {
  readonly file: TemplateFile
  /** Instead of the name in the file. */
  readonly name?: string
  readonly isShared?: boolean
}

/**
 * What the file names and this workspace has not got is told as misfits, not refused: fields can be
 * made later.
 *
 * @throws Refusal OBJECT_UNKNOWN, NOT_PERMITTED, NAME_TAKEN, MAPPING_EMPTY, MAPPING_TWICE
 */
export function importTemplate(
  context: Context,
  { file, name, isShared = false }: TemplateImport,
): Promise<ImportTemplateView> {
  return withObject(context, file.object, ['import'], async ({ db, actor, model, object }) => {
    const content = { columns: file.columns, options: file.options }
    refuseUnusable(model, object, content)
    const values = { name: cleanName(name ?? file.name), isShared, content }
    const id = await insertTemplate(db, actor, object, values)
    await writeAudit(db, actor, {
      action: 'template.imported',
      object: object.apiName,
      subjectId: id,
      details: { name: values.name },
    })
    return presentTemplate(db, actor, await loadTemplate(db, actor, id))
  })
}

function refuseUnusable(model: WorkspaceModel, object: ObjectModel, { columns }: TemplateContent): void {
  const mapped = columns.filter(({ field }) => field !== null)
  if (mapped.length === 0) {
    const headers = columns.map(({ header }) => header).join(', ')
    throw new Refusal('MAPPING_EMPTY', { object: object.labelPlural, columns: headers })
  }
  const headerOf = new Map<string, string>()
  for (const { header, field, ...further } of mapped) {
    const path = findTarget(model, object, field ?? '')?.path ?? String(field)
    const other = headerOf.get(path)
    // Columns that say more than where they go may well be meant to share a field.
    if (other !== undefined && Object.keys(further).length === 0) {
      throw new Refusal('MAPPING_TWICE', { columns: `"${other}" and "${header}"`, field: path })
    }
    headerOf.set(path, header)
  }
}
