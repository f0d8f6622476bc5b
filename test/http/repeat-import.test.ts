/** A new import that does as an earlier one did. */
import { expect, test } from 'vitest'
import { withServer, type Answer, type TestServer } from './support/test-server.ts'

const post = (server: TestServer, url: string, body: object): Promise<Answer> =>
  server.call({ method: 'POST', url: `/api/v1${url}`, body })

async function start(server: TestServer, content: string, more: object): Promise<Answer> {
  const { json } = await server.call({
    method: 'POST',
    url: '/api/v1/files',
    query: { name: 'fair.csv' },
    headers: { 'content-type': 'text/csv' },
    body: content,
  })
  return post(server, '/imports', { object: 'people', fileId: json.fileId, ...more })
}

const fieldsOf = ({ json }: Answer): readonly unknown[] =>
  json.mapping.map(({ header, field, reason }) => [header, field, reason])

const FIRST = 'Mail,Place,Badge\nada@example.com,London,1\n'

test('the mapping and the options of the earlier import are followed, column by column', () =>
  withServer(async (server) => {
    const first = await start(server, FIRST, {
      mapping: [
        { column: 'Place', field: 'jobTitle' },
        { column: 'Badge', field: null },
      ],
      options: { duplicates: 'skip', blank: 'keep' },
    })
    const again = await start(server, 'Badge,City,Place,Mail\n2,Rome,Paris,blaise@example.com\n', {
      like: first.json.id,
    })
    expect(again.status).toBe(201)
    expect(fieldsOf(again)).toEqual([
      ['Badge', null, 'Left out by the import of "fair.csv".'],
      ['City', 'city', expect.any(String)],
      ['Place', 'jobTitle', 'The import of "fair.csv" says so.'],
      ['Mail', 'emails.primary', 'The import of "fair.csv" says so.'],
    ])
    expect(again.json).toMatchObject({ template: null, options: { duplicates: 'skip', blank: 'keep' } })
  }))

test('an import of other records, or one that is not there, is not followed', () =>
  withServer(async (server) => {
    const { json } = await start(server, 'Name\nAcme\n', { object: 'companies' })
    expect((await start(server, FIRST, { like: json.id })).json).toMatchObject({
      code: 'REQUEST_INVALID',
      message: expect.stringContaining('is one of Companies, not of People'),
    })
    const none = '01900000-0000-7000-8000-000000000000'
    expect((await start(server, FIRST, { like: none })).json.code).toBe('IMPORT_UNKNOWN')
  }))
