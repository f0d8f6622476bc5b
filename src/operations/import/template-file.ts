import { templateRows } from '../../core/import/template.ts'
import { formatCsvRow } from '../../infra/formats/write-csv.ts'
import { authorize, type Context } from '../context.ts'
import { loadVisibleModel } from '../model/load-visible-model.ts'
import { requireObject } from '../records/object-work.ts'

/** The template of an object as CSV: headers that map by themselves, and an example row. */
export async function templateFile(
  { database, actor }: Context,
  objectApiName: string,
): Promise<{ readonly name: string; readonly content: string }> {
  const model = await loadVisibleModel(database.kysely, actor)
  const object = requireObject(model, objectApiName)
  authorize(actor, 'view', object)
  const content = templateRows(model, object)
    .map((row) => formatCsvRow(row))
    .join('')
  return { name: `${object.apiName}-template.csv`, content }
}
