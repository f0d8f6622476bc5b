/** One workspace for all tests of a file, which each begin without records: setting one up takes a second. */
import { beforeEach } from 'vitest'
import { useWorkspace, type Workspace } from '../support/workspace.ts'

const RECORD_TABLES = 'people, companies, leads, opportunities, tasks, notes'

/** For the top of a test file. Of the records only the owner is there, and what `prepare` made in other objects. */
export function useEmptyWorkspace(prepare?: (workspace: Workspace) => Promise<unknown>): Workspace {
  const opened = useWorkspace(prepare)
  beforeEach(async () => {
    await opened().sql(`truncate ${RECORD_TABLES} cascade`)
    await opened().sql('delete from members where id <> $1', [opened().context.actor.memberId])
  })
  return {
    get database() {
      return opened().database
    },
    get context() {
      return opened().context
    },
    join: (...input) => opened().join(...input),
    seed: (...input) => opened().seed(...input),
    find: (...input) => opened().find(...input),
    all: (...input) => opened().all(...input),
    edit: (...input) => opened().edit(...input),
    sql: (...input) => opened().sql(...input),
  }
}
