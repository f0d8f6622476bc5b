/** Other people write to the same records while the import does. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { expect, test } from 'vitest'
import { apply, importCsv, listImportRows, planCsv } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const NOTHING = { created: 0, updated: 0, restored: 0, unchanged: 0, skipped: 0, failed: 0, removed: 0 }

/** A connection of someone else, with a transaction that is open until they say so. */
async function begin(): Promise<Client> {
  const client = await workspace.database.connect()
  await client.query(`set search_path to ${workspace.context.actor.schema}`)
  await client.query('begin')
  return client
}

/** The import has come to something that another transaction holds. */
async function someoneWaits(): Promise<void> {
  for (;;) {
    const [found] = await workspace.sql<{ waits: boolean }>(
      `select exists (select from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock') as waits`,
    )
    if (found?.waits === true) return
    await sleep(5)
  }
}

test('an import waits for an open change of its record, and then looks at what has become of it', async () => {
  await workspace.seed('people', [{ email: 'ada@acme.com' }, { email: 'bob@acme.com' }])
  const planned = await planCsv(workspace.context, 'people', 'email,city\nada@acme.com,Rome\nbob@acme.com,Rome\n')
  const other = await begin()
  await other.query(`update people set job_title = 'Boss', updated_at = now() where emails_primary = 'ada@acme.com'`)
  await other.query(`update people set deleted_at = now(), updated_at = now() where emails_primary = 'bob@acme.com'`)

  const applying = apply(workspace.context, planned.id)
  await someoneWaits()
  await other.query('commit')
  await other.end()
  const result = await applying

  expect(result.counts).toEqual({ ...NOTHING, updated: 1, failed: 1 })
  expect(await workspace.find('people', { email: 'ada@acme.com' })).toMatchObject({ jobTitle: 'Boss', city: 'Rome' })
  expect(await workspace.find('people', { email: 'bob@acme.com' })).toMatchObject({ city: null })
})

test('an import waits for someone who is about to create the same record', async () => {
  const planned = await planCsv(workspace.context, 'people', 'email,city\nada@acme.com,Rome\nbob@acme.com,Rome\n')
  const other = await begin()
  await other.query(`insert into people (emails_primary, emails_primary_key) values ('Ada@acme.com', 'ada@acme.com')`)

  const applying = apply(workspace.context, planned.id)
  await someoneWaits()
  await other.query('commit')
  await other.end()
  const result = await applying

  expect(result.counts).toEqual({ ...NOTHING, created: 1, failed: 1 })
  const { rows } = await listImportRows(workspace.context, result.id, { outcome: 'failed' })
  expect(rows).toMatchObject([{ row: 1, problems: [{ code: 'CHANGED_MEANWHILE' }] }])
})

test('someone who keeps changing the same records neither stops the import nor loses a change', async () => {
  const people = Array.from({ length: 300 }, (_, n) => ({ email: `p${n}@acme.com`, city: 'Oslo' }))
  await workspace.seed('people', people)
  const csv = `email,jobTitle\n${people.map(({ email }) => `${email},New`).join('\n')}\n`
  const over = new AbortController()
  let edits = 0
  const editing = (async () => {
    while (!over.signal.aborted) {
      edits++
      await workspace.sql(`update people set city = 'Rome' where emails_primary = $1`, [`p${edits % 300}@acme.com`])
    }
  })()

  const result = await importCsv(workspace, 'people', csv)
  over.abort()
  await editing

  expect(result.counts).toEqual({ ...NOTHING, updated: 300 })
  const [left] = await workspace.sql(
    `select count(*) filter (where job_title = 'New')::int as titled, count(*) filter (where city = 'Rome')::int as moved from people`,
  )
  expect(left).toEqual({ titled: 300, moved: Math.min(edits, 300) })
})
