/** Exports over HTTP: at once, as a batch job, and by a link. */
import { expect, test } from 'vitest'
import { followJobs } from './support/follow-jobs.ts'
import { withServer, withWorkingServer, type TestServer } from './support/test-server.ts'
import { expectStatus } from '../access/support/people.ts'

const PEOPLE = '/api/v1/objects/people'

async function seed(server: TestServer, count: number): Promise<void> {
  const records = Array.from({ length: count }, (_, index) => ({
    emails: `p${index}@x.com`,
    city: index === 0 ? 'Rome' : 'Paris',
  }))
  await expectStatus(200, server.call({ method: 'POST', url: `${PEOPLE}/records/batch`, body: { records } }))
}

test('a small export is sent at once, as a file with a name', () =>
  withServer(async (server) => {
    await seed(server, 3)
    const url = `${PEOPLE}/records.csv?columns=emails.primary,city&filter=city%20is%20Paris&sort=emails.primary&delimiter=%3B&lineEnd=lf`
    const { headers, text } = await expectStatus(200, server.call({ url }))
    expect(text).toBe('Emails / Primary Email;City\np1@x.com;Paris\np2@x.com;Paris\n')
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(headers['content-disposition']).toMatch(/filename="people-\d{4}-\d\d-\d\d-\d{4}\.csv"/)
    const workbook = await expectStatus(200, server.call({ url: `${PEOPLE}/records.xlsx?columns=all` }))
    expect(workbook.text.slice(0, 2)).toBe('PK')
  }))

test('a wrong request is refused before anything is sent', () =>
  withServer(async (server) => {
    const ask = async (query: string): Promise<string> =>
      (await server.call({ url: `${PEOPLE}/records.csv?${query}` })).json.code
    expect(await ask('columns=nonsense')).toBe('FIELD_UNKNOWN')
    expect(await ask('delimiter=x')).toBe('REQUEST_INVALID')
    expect(await ask('view=01900000-0000-7000-8000-000000000000')).toBe('VIEW_UNKNOWN')
  }))

test('a large one is a batch job, whose file is fetched by a link without signing in', () =>
  withWorkingServer(async (server) => {
    await seed(server, 5)
    await using jobs = await followJobs(server)
    const body = { format: 'csv', columns: ['emails.primary'], sort: ['emails.primary'] }
    const { json } = await expectStatus(202, server.call({ method: 'POST', url: `${PEOPLE}/exports`, body }))
    await jobs.until(json.id, ({ status }) => status === 'completed')
    const found = await expectStatus(200, server.call({ url: `/api/v1/exports/${json.id}` }))
    expect(found.json).toMatchObject({ hasFile: true, manifest: { rows: 5 } })

    const link = await expectStatus(200, server.call({ method: 'POST', url: `/api/v1/exports/${json.id}/link` }))
    const file = await expectStatus(200, server.send({ url: `/api/v1${link.json.path}` }))
    expect(file.text.split('\r\n')).toHaveLength(7)
    expect(Number(file.headers['content-length'])).toBe(file.text.length)
    await expectStatus(403, server.send({ url: `/api/v1/exports/${json.id}/file?token=bm90aGluZw` }))
  }))
