import type { ImportLayout } from '../../core/import/layout.ts'
import { makeLayout } from '../../core/import/make-layout.ts'
import { askQuestions } from '../../core/import/profile/ask.ts'
import type { Question } from '../../core/import/profile/question.ts'
import { settleLayout } from '../../core/import/profile/settle-column.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import type { LoadedImport } from './import-context.ts'
import { storedProfile } from './profile-key.ts'

/** What would be asked, as far as the whole file was looked at; nothing before that. */
export async function questionsOf(db: Queryable, loaded: LoadedImport): Promise<readonly Question[]> {
  if (loaded.row.profile === null) return []
  try {
    const made = layoutBefore(loaded)
    const stored = await storedProfile(db, loaded.row, made)
    return stored === null ? [] : askQuestions(settleLayout(made, stored), stored)
  } catch (error) {
    // Mapping and options do not fit together: the refusal comes when the plan is asked for.
    if (error instanceof Refusal) return []
    throw error
  }
}

/** Match keys and defaults have nothing to do with what the cells hold. */
export const layoutBefore = ({ model, object, row }: LoadedImport): ImportLayout =>
  makeLayout(model, object, row.mapping, { ...row.options, matchKeys: [], defaults: {} })
