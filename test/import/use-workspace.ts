/** One workspace for all tests of a file, which each begin without records but the owner's: setting one up takes a second. */
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { openWorkspace, type OpenWorkspace, type Workspace } from '../support/workspace.ts'

const RECORD_TABLES = 'people, companies, leads, opportunities, tasks, notes'

/** For the top of a test file. */
export function useWorkspace(setUp: (workspace: Workspace) => Promise<unknown> = async () => {}): Workspace {
  let opened: OpenWorkspace | null = null
  const workspace = (): OpenWorkspace => {
    if (opened === null) throw new Error('The workspace is there only while tests run.')
    return opened
  }
  beforeAll(async () => {
    opened = await openWorkspace()
    await setUp(opened)
  })
  beforeEach(async () => {
    await workspace().sql(`truncate ${RECORD_TABLES} cascade`)
    await workspace().sql('delete from members where id <> $1', [workspace().context.actor.memberId])
  })
  afterAll(() => opened?.close())
  return {
    get database() {
      return workspace().database
    },
    get context() {
      return workspace().context
    },
    join: (...input) => workspace().join(...input),
    seed: (...input) => workspace().seed(...input),
    find: (...input) => workspace().find(...input),
    all: (...input) => workspace().all(...input),
    edit: (...input) => workspace().edit(...input),
    sql: (...input) => workspace().sql(...input),
  }
}
