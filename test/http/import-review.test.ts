import { expect, test } from 'vitest'
import { followJobs } from './support/follow-jobs.ts'
import { withWorkingServer, type Answer, type TestServer } from './support/test-server.ts'

const CSV = `Email,First Name,Birthday,City
ada (at) example.com,Ada,1990-01-02,Paris
blaise@example.com,Blaise,03/04/1990,paris
carl@example.com,Carl,,
`

async function planned(server: TestServer): Promise<string> {
  await using jobs = await followJobs(server)
  const headers = { 'content-type': 'text/csv' }
  const query = { name: 'people.csv' }
  const { json } = await server.call({ method: 'POST', url: '/api/v1/files', query, headers, body: CSV })
  const made = { object: 'people', fileId: json.fileId }
  const { id } = (await server.call({ method: 'POST', url: '/api/v1/imports', body: made })).json
  await server.call({ method: 'POST', url: `/api/v1/imports/${id}/plan` })
  await jobs.until(id, ({ status, startedAt }) => status === 'draft' && startedAt !== null)
  return id
}

test('a review from the first look to rows that are all good', () =>
  withWorkingServer(async (server) => {
    const review = `/api/v1/imports/${await planned(server)}/review`
    const get = (path: string, query: Readonly<Record<string, string>> = {}): Promise<Answer> =>
      server.call({ url: `${review}${path}`, query })
    const post = (path: string, body?: object): Promise<Answer> =>
      server.call({ method: 'POST', url: `${review}${path}`, ...(body !== undefined && { body }) })

    expect((await get('')).json).toMatchObject({ tabs: { all: 3, errors: 2, new: 1 } })
    const rows = (await get('/rows', { tab: 'errors', limit: '1', offset: '1', sort: 'name.first' })).json
    expect(rows).toMatchObject({
      total: 2,
      rows: [
        {
          row: 2,
          action: 'refuse',
          cells: ['blaise@example.com', 'Blaise', '03/04/1990', 'paris'],
          problems: [{ code: 'DATE_AMBIGUOUS', column: 2, remedy: expect.any(String) }],
        },
      ],
    })
    expect((await get('/rows', { field: 'city', isBlank: 'true' })).json).toMatchObject({
      total: 1,
      rows: [{ row: 3 }],
    })
    expect((await get('/facets', { of: 'city' })).json).toMatchObject({ total: 2, blank: 1, clusters: [[{}, {}]] })

    const { problems } = (await get('/problems')).json as unknown as Problems
    for (const { fixes } of problems) {
      const [fix] = fixes
      expect((await post('/actions/preview', fix?.action)).json).toMatchObject({ cells: 1, examples: fix?.examples })
      expect(await post('/actions', fix?.action)).toMatchObject({ status: 200 })
    }
    expect((await get('')).json).toMatchObject({ tabs: { errors: 0, new: 3 } })
    expect((await post('/undo')).json).toMatchObject({ tabs: { errors: 1 }, touched: 1, rows: [{ action: 'refuse' }] })
    expect((await post('/redo')).json).toMatchObject({ tabs: { errors: 0 } })
    expect((await get('/actions')).json).toMatchObject({
      actions: [
        { number: 2, cells: 1, isUndone: false },
        { number: 1, cells: 1, isUndone: false },
      ],
      next: null,
    })
    const unreadable = { kind: 'replace', column: 0, find: '(', replaceBy: '', isRegex: true, scope: { rows: [1] } }
    expect(await post('/actions', unreadable)).toMatchObject({ status: 400, json: { code: 'REQUEST_INVALID' } })
  }))

test('rows are found by the cells of several columns, written as text or as JSON', () =>
  withWorkingServer(async (server) => {
    const review = `/api/v1/imports/${await planned(server)}/review`
    const ask = (...conditions: readonly string[]): Promise<Answer> =>
      server.call({
        url: `${review}/rows?${conditions.map((each) => `conditions=${encodeURIComponent(each)}`).join('&')}`,
      })
    const refusal = { status: 400, json: { code: 'REQUEST_INVALID' } }

    const inParis = { field: 'city', operator: 'in', value: ['Paris', 'paris'] }
    expect((await ask('city contains PARIS', 'birthday is 1990-01-02')).json).toMatchObject({ rows: [{ row: 1 }] })
    expect((await ask(JSON.stringify(inParis), 'name.first isNot Ada')).json).toMatchObject({ rows: [{ row: 2 }] })
    expect((await ask('birthday isEmpty')).json).toMatchObject({ rows: [{ row: 3 }] })
    for (const wrong of [
      'city',
      'city before 2020',
      '{"field":"city"',
      '{"operator":"is","value":"x"}',
      '[1]',
      '{"field":"city","operator":"is","value":7}',
    ])
      expect(await ask(wrong), wrong).toMatchObject(refusal)
    expect(await ask('shoeSize is 43')).toMatchObject({ status: 422, json: { code: 'COLUMN_UNKNOWN' } })

    const post = (conditions: readonly object[]): Promise<Answer> =>
      server.call({
        method: 'POST',
        url: `${review}/actions/preview`,
        body: { kind: 'removeRows', scope: { filter: { conditions } } },
      })
    expect((await post([inParis, { field: 'name.first', operator: 'is', value: 'Ada' }])).json).toMatchObject({
      cells: 1,
    })
    expect(await post([{ field: 'city', operator: 'greaterThan', value: 'x' }])).toMatchObject(refusal)
    expect(await post(Array.from({ length: 51 }, () => inParis))).toMatchObject(refusal)
  }))

test('the rows of a list that was found earlier are acted upon, however its filter is said', () =>
  withWorkingServer(async (server) => {
    const review = `/api/v1/imports/${await planned(server)}/review`
    const query = { conditions: 'city contains par', sort: '-name.first' }
    const found = (await server.call({ url: `${review}/rows`, query })).json
    expect(found).toMatchObject({ total: 2 })
    const { asOf } = found as unknown as { readonly asOf: number }
    const act = (body: object): Promise<Answer> => server.call({ method: 'POST', url: `${review}/actions`, body })
    await act({ kind: 'setCells', cells: [{ row: 1, column: 3, text: 'Rome' }] })

    const conditions = [{ value: 'par', operator: 'contains', field: 'city' }]
    const scope = { asOf, filter: { sort: '-name.first', conditions } }
    expect((await act({ kind: 'removeRows', scope })).json).toMatchObject({ changed: 2, tabs: { removed: 2 } })
    const tomorrow = { asOf: 99, filter: { tab: 'new' } }
    expect(await act({ kind: 'removeRows', scope: tomorrow })).toMatchObject({
      status: 409,
      json: { code: 'PLAN_CHANGED' },
    })
  }))

interface Problems {
  readonly problems: readonly {
    readonly fixes: readonly { readonly action: object; readonly examples: readonly object[] }[]
  }[]
}
