/**
 * Numbered SQL files, each applied once, each in its own transaction. Two processes that start at the
 * same time take turns: the second finds the work done.
 */
import { readdir, readFile } from 'node:fs/promises'
import type pg from 'pg'
import type { Database } from './database.ts'

const FOLDER = new URL('migrations/', import.meta.url)

/** Any number that nothing else in the database uses for advisory locks. */
const MIGRATION_LOCK = 7_240_001

export async function migrate(database: Database): Promise<readonly string[]> {
  const client = await database.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query('create schema if not exists waybill')
    await client.query(
      'create table if not exists waybill.migrations (name text primary key, applied_at timestamptz not null default now())',
    )
    return await applyPending(client)
  } finally {
    await client.end()
  }
}

async function applyPending(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>('select name from waybill.migrations')
  const applied = new Set(rows.map((row) => row.name))
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort()
  const pending = files.filter((name) => !applied.has(name))
  for (const name of pending) await applyOne(client, name)
  return pending
}

async function applyOne(client: pg.Client, name: string): Promise<void> {
  const sql = await readFile(new URL(name, FOLDER), 'utf8')
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into waybill.migrations (name) values ($1)', [name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`The migration ${name} failed: ${String(error)}`, { cause: error })
  }
}
