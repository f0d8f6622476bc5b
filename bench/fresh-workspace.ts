/** Databases, workspaces and files as every benchmark begins with them. */
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { writePeople } from './people-data.ts'
import { seedRecords } from './seed.ts'
import { startWaybill } from './waybill.ts'

const CUSTOM_FIELDS = [
  {
    apiName: 'segment',
    label: 'Segment',
    kind: 'select',
    options: ['enterprise', 'mid_market', 'small_business'].map((value) => ({ value, label: value })),
  },
  { apiName: 'score', label: 'Score', kind: 'number' },
  { apiName: 'subscribed', label: 'Subscribed', kind: 'boolean' },
]

/** A workspace with the custom fields of the file and the records that are there before. @returns its schema */
export async function prepare(dataFolder: string, databaseUrl: string, rows: number): Promise<string> {
  const waybill = await startWaybill(dataFolder, databaseUrl)
  try {
    await waybill.call('POST', '/setup', {})
    for (const field of CUSTOM_FIELDS) await waybill.call('POST', '/objects/people/fields', field)
  } finally {
    await waybill.stop()
  }
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows: workspaces } = await client
    .query<{ schema_name: string }>('select schema_name from waybill.workspaces')
    .finally(() => client.end())
  const schema = workspaces[0]?.schema_name ?? ''
  await seedRecords(databaseUrl, schema, rows)
  return schema
}

export const DATA_FOLDER = path.resolve(import.meta.dirname, 'data')

export async function dataFile(size: string, rows: number): Promise<string> {
  mkdirSync(DATA_FOLDER, { recursive: true })
  const file = path.join(DATA_FOLDER, `people-${size}.csv`)
  if (!existsSync(file)) await writePeople(file, rows)
  return file
}

export async function administrate(serverUrl: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: serverUrl })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

export function withDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}
