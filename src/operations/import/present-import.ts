/** An import as its member sees it. */
import type { Actor } from '../../core/access/actor.ts'
import { makeLayout } from '../../core/import/make-layout.ts'
import { chooseStrategies } from '../../core/import/match-keys.ts'
import type { PlanPreview } from '../../core/import/preview.ts'
import type { ObjectModel, WorkspaceModel } from '../../core/model/object.ts'
import { severityOf } from '../../core/problems.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import type { ImportRow } from '../../infra/postgres/job-store.ts'
import type { Context } from '../context.ts'
import { presentOne } from '../jobs/present-job.ts'
import { isRemainderOpen, loadPermitted, type LoadedImport } from './import-context.ts'
import { questionsOf } from './import-questions.ts'
import type { ImportView } from './import-view.ts'

export async function presentImport(db: Queryable, actor: Actor, loaded: LoadedImport): Promise<ImportView> {
  const { job, row, model, object } = loaded
  return {
    ...(await presentOne(db, actor, job)),
    inspection: row.inspection,
    mapping: row.mapping,
    options: row.options,
    matchKeys: matchKeyPaths(model, object, row),
    template: row.template,
    revision: row.revision,
    undoId: row.undone_by,
    ...presentPlan(row),
    isRemainderOpen: isRemainderOpen(loaded),
    questions: await questionsOf(db, loaded),
  }
}

function presentPlan({ preview, planned_revision: planned, revision }: ImportRow): PresentedPlan {
  const shown = presentPreview(preview)
  return planned === revision ? { preview: shown, outdatedPreview: null } : { preview: null, outdatedPreview: shown }
}

type PresentedPlan = Pick<ImportView, 'preview' | 'outdatedPreview'>

/** Plans that an earlier version made do not say how severe a problem is. */
export const presentPreview = <Preview extends PlanPreview | null>(preview: Preview): Preview =>
  preview && {
    ...preview,
    problems: preview.problems.map((each) => Object.assign({ ...each }, { severity: severityOf(each.code) })),
  }

/** Empty while the mapping or the options do not fit together: the refusal comes when the plan is asked for. */
function matchKeyPaths(model: WorkspaceModel, object: ObjectModel, { mapping, options }: ImportRow): readonly string[] {
  try {
    const { columns } = makeLayout(model, object, mapping, { ...options, matchKeys: [], defaults: {} })
    return [...new Set(chooseStrategies(model, object, columns, options).map(({ path }) => path))]
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}

export async function getImport({ database, actor }: Context, id: string): Promise<ImportView> {
  return presentImport(database.kysely, actor, await loadPermitted(database.kysely, actor, id))
}
