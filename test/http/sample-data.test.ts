import { expect, test } from 'vitest'
import { withServer } from './support/test-server.ts'

test('the sample data is loaded, may be loaded again, and is removed without a trace', () =>
  withServer(async (server) => {
    const own = await server.call({ method: 'POST', url: '/api/v1/objects/people/records', body: { city: 'Paris' } })
    const count = async (): Promise<number> =>
      (await server.call({ url: '/api/v1/objects/people/records', query: { count: 'true', deleted: 'include' } })).json
        .count
    const loaded = await server.call({ method: 'POST', url: '/api/v1/sample-data' })
    expect(loaded.status).toBe(200)
    expect(loaded.json.records.people).toBeGreaterThan(0)
    expect((await server.call({ method: 'POST', url: '/api/v1/sample-data' })).json).toEqual(loaded.json)
    expect(await count()).toBe(loaded.json.records.people + 1)
    expect((await server.call({ method: 'DELETE', url: '/api/v1/sample-data' })).json).toEqual(loaded.json)
    expect(await count()).toBe(1)
    expect((await server.call({ url: `/api/v1/objects/people/records/${own.json.id}` })).status).toBe(200)
  }))
