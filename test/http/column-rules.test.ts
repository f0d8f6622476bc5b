/** Questions about a file and their answers, as a program sends and gets them. */
import { expect, test } from 'vitest'
import { followJobs } from './support/follow-jobs.ts'
import { withWorkingServer, type Answer, type TestServer } from './support/test-server.ts'

const CSV = `First Name,Email,Status,Phone
Ada,ada@example.com,New,01 42 68 53 00
Bob,bob@example.com,Contactd,
`

const call = (server: TestServer, method: 'GET' | 'POST' | 'PATCH', url: string, body?: object): Promise<Answer> =>
  server.call({ method, url: `/api/v1${url}`, ...(body !== undefined && { body }) })

async function draft(server: TestServer): Promise<string> {
  const headers = { 'content-type': 'text/csv' }
  const file = await server.call({
    method: 'POST',
    url: '/api/v1/files',
    query: { name: 'leads.csv' },
    headers,
    body: CSV,
  })
  const started = await call(server, 'POST', '/imports', { object: 'leads', fileId: file.json.fileId })
  return String(started.json.id)
}

test('a program profiles a file, sends the rule of a choice back, and the rows go in', () =>
  withWorkingServer(async (server) => {
    await using jobs = await followJobs(server)
    const id = await draft(server)
    expect(await call(server, 'GET', `/imports/${id}/profile`)).toMatchObject({
      status: 409,
      json: { code: 'IMPORT_STATE' },
    })
    const profile = await call(server, 'POST', `/imports/${id}/profile`)
    expect(profile).toMatchObject({
      status: 200,
      json: { rows: 2, questions: [{ kind: 'value' }, { kind: 'phoneCountry' }] },
    })
    expect((await call(server, 'GET', `/imports/${id}/profile`)).json).toEqual(profile.json)

    const rule = profile.json.questions[0]?.choices[0]?.rule
    const rules = [rule, { column: 'Phone', format: { phoneCountry: 'FR' } }]
    const changed = await call(server, 'PATCH', `/imports/${id}`, { rules })
    expect(changed).toMatchObject({ status: 200, json: { questions: [] } })
    expect(changed.json.mapping).toMatchObject([
      {},
      {},
      { header: 'Status', values: { contactd: { kind: 'use', value: 'contacted' } } },
      { header: 'Phone', format: { phoneCountry: 'FR' } },
    ])

    await call(server, 'POST', `/imports/${id}/plan`, { thenApply: true })
    const done = await jobs.until(id, ({ status }) => status === 'completed')
    expect(done.counts).toMatchObject({ created: 2, failed: 0 })
  }))

test('a rule that cannot be followed changes nothing', () =>
  withWorkingServer(async (server) => {
    const id = await draft(server)
    const send = (rule: object): Promise<Answer> => call(server, 'PATCH', `/imports/${id}`, { rules: [rule] })
    expect(await send({ column: 'Nothing' })).toMatchObject({ status: 422, json: { code: 'COLUMN_UNKNOWN' } })
    expect(await send({ column: 'Phone', format: { phoneCountry: 'Gallia' } })).toMatchObject({ status: 400 })
    expect(await send({ column: 'Phone', format: { colour: 'red' } })).toMatchObject({ status: 400 })
    expect(await send({ column: 'Status', values: { Contactd: { kind: 'use', value: 'x' } } })).toMatchObject({
      status: 422,
      json: { code: 'VALUE_INVALID' },
    })
    expect(await call(server, 'GET', `/imports/${id}`)).toMatchObject({ json: { revision: 0 } })
  }))
