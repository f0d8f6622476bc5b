/** A new import that does as an earlier one did: its mapping and options, as if they had been saved as a template. */
import { followable } from '../../core/import/import-template-options.ts'
import { applyTemplate } from '../../core/import/import-template.ts'
import type { ColumnMapping } from '../../core/mapping/column-mapping.ts'
import { Refusal } from '../../core/refusal.ts'
import { loadPermitted } from '../import/import-context.ts'
import { groundOf, type TemplateChoice, type TemplateScene } from './choose-template.ts'
import { contentOf } from './save-template.ts'

/**
 * @param proposal one mapping per column of the new file: what the earlier one did not have keeps it
 * @throws Refusal IMPORT_UNKNOWN, NOT_PERMITTED, MAPPING_EMPTY; REQUEST_INVALID for an import of other records
 */
export async function followImport(
  scene: TemplateScene,
  proposal: readonly ColumnMapping[],
  importId: string,
): Promise<TemplateChoice> {
  const { db, actor, model, object } = scene
  const earlier = await loadPermitted(db, actor, importId)
  if (earlier.object.id !== object.id) {
    const reason = `the import ${importId} is one of ${earlier.object.labelPlural}, not of ${object.labelPlural}`
    throw new Refusal('REQUEST_INVALID', { reason })
  }
  const decided = contentOf(earlier)
  const content = followable(await groundOf(scene, decided), decided)
  const origin = `import of "${earlier.job.file_name ?? 'a file'}"`
  return { use: null, mapping: applyTemplate(model, object, proposal, { origin, content }), options: content.options }
}
