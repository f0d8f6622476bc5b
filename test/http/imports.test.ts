import { expect, test } from 'vitest'
import type { JobView } from '../../src/operations/jobs/job-view.ts'
import { followJobs } from './support/follow-jobs.ts'
import { withServer, withWorkingServer, type Answer, type TestServer } from './support/test-server.ts'

const CSV = `Email,First Name,City
ada@example.com,Ada,London
blaise@example.com,Blaise,Paris
no address,Carl,Berlin
`

/** A draft that no worker has looked at yet waits for the member too. */
const isPlanned = ({ status, startedAt }: JobView): boolean => status === 'draft' && startedAt !== null

async function upload(server: TestServer, content: string): Promise<string> {
  const query = { name: 'people.csv' }
  const headers = { 'content-type': 'text/csv' }
  return (await server.call({ method: 'POST', url: '/api/v1/files', query, headers, body: content })).json.fileId
}

const post = (server: TestServer, url: string, body?: object): Promise<Answer> =>
  server.call({ method: 'POST', url: `/api/v1${url}`, ...(body !== undefined && { body }) })

const start = async (server: TestServer, content: string, more = {}): Promise<Answer> =>
  post(server, '/imports', { object: 'people', fileId: await upload(server, content), ...more })

test('a file becomes records, failed rows come back as a file, and undo takes all back', () =>
  withWorkingServer(async (server) => {
    await using jobs = await followJobs(server)
    const draft = await start(server, CSV)
    expect(draft).toMatchObject({
      status: 201,
      json: {
        kind: 'import',
        status: 'draft',
        object: 'people',
        fileName: 'people.csv',
        inspection: { dialect: { kind: 'csv', delimiter: ',' }, rows: { count: 3, isExact: true } },
        mapping: [{ field: 'emails.primary' }, { field: 'name.first' }, { field: 'city' }],
        matchKeys: ['emails.primary'],
        preview: null,
      },
    })
    const { id } = draft.json
    const url = `/imports/${id}`

    expect(await post(server, `${url}/plan`)).toMatchObject({ status: 202, json: { status: 'queued' } })
    await jobs.until(id, isPlanned)
    const counts = { created: 2, updated: 0, restored: 0, unchanged: 0, skipped: 0, failed: 1, removed: 0 }
    const preview = await server.call({ url: `/api/v1${url}/preview` })
    expect(preview.json).toMatchObject({
      preview: { rows: 3, counts, problems: [{ code: 'EMAIL_UNREADABLE', count: 1, sampleRows: [3] }] },
      firstRows: [
        { row: 1, action: 'create', values: { 'name.first': 'Ada' } },
        { row: 2 },
        { row: 3, action: 'refuse' },
      ],
    })
    const refused = await server.call({ url: `/api/v1${url}/rows`, query: { action: 'refuse' } })
    expect(refused.json).toMatchObject({
      rows: [{ row: 3, problems: [{ header: 'Email', text: 'no address' }] }],
      nextRow: null,
    })

    expect((await post(server, `${url}/apply`)).status).toBe(202)
    const done = await jobs.until(id, ({ status }) => status === 'completed')
    expect(done).toMatchObject({ counts, can: { retry: true, undo: true } })

    const failed = await server.call({ url: `/api/v1${url}/failed-rows.csv` })
    expect(failed.headers['content-disposition']).toContain('filename="people-failed-rows.csv"')
    expect(failed.text.split('\r\n').slice(0, 2)).toEqual([
      'Email,First Name,City,Waybill Problem,Waybill Remedy',
      expect.stringMatching(/^no address,Carl,Berlin,/),
    ])

    const edits = [{ row: 3, column: 'Email', text: 'carl@example.com' }]
    const edited = await server.call({ method: 'PATCH', url: `/api/v1${url}/rows`, body: { edits } })
    expect(edited.status).toBe(200)
    expect((await post(server, `${url}/retry`)).status).toBe(202)
    await jobs.until(id, (job) => job.status === 'completed' && job.counts.created === 3)

    const undo = await post(server, `${url}/undo`)
    expect(undo).toMatchObject({ status: 202, json: { kind: 'undo', importId: id } })
    await jobs.until(undo.json.id, ({ status }) => status === 'completed')
    const left = await server.call({
      url: '/api/v1/objects/people/records',
      query: { deleted: 'include', count: 'true' },
    })
    expect(left.json.count).toBe(0)
    const listed = await server.call({ url: '/api/v1/jobs' })
    expect(listed.json.jobs.map(({ kind, status }) => [kind, status])).toEqual([
      ['undo', 'completed'],
      ['import', 'undone'],
    ])
  }))

test('a change of mapping, options and dialect makes the plan out of date', () =>
  withWorkingServer(async (server) => {
    await using jobs = await followJobs(server)
    const { json: draft } = await start(server, CSV)
    const url = `/api/v1/imports/${draft.id}`
    await post(server, `/imports/${draft.id}/plan`)
    await jobs.until(draft.id, isPlanned)
    const change = { mapping: [{ column: 'City', field: null }], options: { blank: 'keep', duplicates: 'skip' } }
    const changed = await server.call({ method: 'PATCH', url, body: change })
    expect(changed.json).toMatchObject({
      mapping: [{}, {}, { header: 'City', field: null, status: 'skipped' }],
      options: { ...change.options, deleted: 'restore' },
      preview: null,
    })
    expect(changed.json.revision).toBeGreaterThan(draft.revision)
    expect(await post(server, `/imports/${draft.id}/apply`)).toMatchObject({
      status: 409,
      json: { code: 'IMPORT_STATE' },
    })
    expect(await server.call({ url: `${url}/preview` })).toMatchObject({ status: 409, json: { code: 'IMPORT_STATE' } })
    const dialect = await server.call({ method: 'PATCH', url, body: { dialect: { headerRow: 1 } } })
    expect(dialect.json.inspection.columns.map(({ header }) => header)).toEqual(['ada@example.com', 'Ada', 'London'])
  }))

test('planning can go on to apply by itself', () =>
  withWorkingServer(async (server) => {
    await using jobs = await followJobs(server)
    const { json: draft } = await start(server, CSV)
    await post(server, `/imports/${draft.id}/plan`, { thenApply: true })
    const done = await jobs.until(draft.id, ({ status }) => status === 'completed')
    expect(done.counts).toMatchObject({ created: 2, failed: 1 })
  }))

test('a draft is given up', () =>
  withServer(async (server) => {
    const { json: draft } = await start(server, CSV)
    expect((await post(server, `/jobs/${draft.id}/cancel`)).json).toMatchObject({ status: 'cancelled' })
    for (const verb of ['pause', 'resume', 'cancel']) {
      const answer = await post(server, `/jobs/${draft.id}/${verb}`)
      expect(answer).toMatchObject({ status: 409, json: { code: 'JOB_STATE' } })
    }
  }))

test.each([
  ['an object that is not there', { object: 'planets' }, 404, 'OBJECT_UNKNOWN'],
  ['a file that is not there', { fileId: '018f4e3a-0000-7000-8000-000000000000' }, 404, 'FILE_UNKNOWN'],
  ['a column that is not there', { mapping: [{ column: 'Planet', field: 'city' }] }, 422, 'COLUMN_UNKNOWN'],
  ['a field that is not there', { mapping: [{ column: 'City', field: 'planet' }] }, 404, 'FIELD_UNKNOWN'],
  ['an unknown option', { options: { duplicates: 'merge' } }, 400, 'REQUEST_INVALID'],
])('an import with %s is refused', (_, more, status, code) =>
  withServer(async (server) => {
    expect(await start(server, CSV, more)).toMatchObject({ status, json: { code } })
    expect((await server.call({ url: '/api/v1/jobs' })).json.jobs).toEqual([])
  }),
)

test('an import, a job and a file that are not there are told apart', () =>
  withServer(async (server) => {
    for (const id of ['018f4e3a-0000-7000-8000-000000000000', 'x']) {
      expect((await server.call({ url: `/api/v1/imports/${id}` })).json.code).toBe('IMPORT_UNKNOWN')
      expect((await server.call({ url: `/api/v1/imports/${id}/failed-rows.csv` })).json.code).toBe('IMPORT_UNKNOWN')
      expect((await server.call({ url: `/api/v1/jobs/${id}` })).json.code).toBe('JOB_UNKNOWN')
    }
  }))
