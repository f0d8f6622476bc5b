import { Client } from 'pg'
import { expect, test } from 'vitest'
import { createTestDatabase, useTestDatabase } from './test-database.ts'

const database = useTestDatabase()

async function connectTo(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString, application_name: 'forgetful' })
  client.on('error', () => {})
  await client.connect()
  return client
}

test('a test database holds what the template holds', async () => {
  const client = await connectTo(database.connectionString)
  const { rows } = await client.query(`select count(*)::int as applied from waybill.migrations`)
  await client.end()
  expect(rows[0].applied).toBeGreaterThan(0)
})

test('a connection left open is told by name', async () => {
  const leaky = await createTestDatabase()
  await connectTo(leaky.connectionString)
  await expect(leaky.close()).rejects.toThrow('forgetful (idle)')
})

test('two test databases do not see each other', async () => {
  const other = await createTestDatabase()
  const [one, two] = await Promise.all([connectTo(database.connectionString), connectTo(other.connectionString)])
  await one.query('create table only_here ()')
  const { rows } = await two.query(`select to_regclass('only_here') as found`)
  await Promise.all([one.end(), two.end()])
  await other.close()
  expect(rows).toEqual([{ found: null }])
})
