import { expect, test, vi } from 'vitest'
import { followJobs } from './support/follow-jobs.ts'
import { createServer } from '../../src/http/server.ts'
import { withEmptyServer, withServer, type TestServer } from './support/test-server.ts'

async function startImport(server: TestServer): Promise<string> {
  const file = await server.call({
    method: 'POST',
    url: '/api/v1/files',
    query: { name: 'a.csv' },
    body: 'City\nParis\n',
  })
  const body = { object: 'people', fileId: file.json.fileId }
  return (await server.call({ method: 'POST', url: '/api/v1/imports', body })).json.id
}

const cancel = (server: TestServer, id: string): Promise<unknown> =>
  server.call({ method: 'POST', url: `/api/v1/jobs/${id}/cancel` })

test('whoever connects is told of the jobs that are not finished, and then of every change', () =>
  withServer(async (server) => {
    const before = await startImport(server)
    await using jobs = await followJobs(server)
    await jobs.until(before, ({ status }) => status === 'draft')
    const after = await startImport(server)
    await jobs.until(after, ({ status }) => status === 'draft')
    await cancel(server, before)
    expect(await jobs.until(before, ({ status }) => status === 'cancelled')).toMatchObject({ can: { cancel: false } })
  }))

test('whoever connects again is told of what finished meanwhile', () =>
  withServer(async (server) => {
    const id = await startImport(server)
    let lastEventId = ''
    {
      await using jobs = await followJobs(server)
      await jobs.until(id, ({ status }) => status === 'draft')
      lastEventId = jobs.lastEventId()
    }
    await cancel(server, id)
    const { kysely: db } = server.services.database
    await db
      .updateTable('waybill.jobs')
      .set({ finished_at: new Date(Date.now() + 60_000) })
      .execute()
    // As if the connection had been away for an hour: what finished in the last seconds is always told.
    const anHourLater = new Date(new Date(lastEventId).getTime() + 3_600_000).toISOString()
    {
      await using jobs = await followJobs(server, { 'last-event-id': lastEventId })
      await jobs.until(id, ({ status }) => status === 'cancelled')
    }
    const other = await startImport(server)
    await using jobs = await followJobs(server, { 'last-event-id': anHourLater })
    await jobs.until(other, ({ status }) => status === 'draft')
    expect(jobs.toldOf(id)).toEqual([])
  }))

test('members are told of their own jobs only', () =>
  withServer(async (server) => {
    const [ofOlga, ofBob] = [await startImport(server), await startImport(server)]
    const { json: bob } = await server.call({
      method: 'POST',
      url: '/api/v1/objects/members/records',
      body: { name: 'Bob', email: 'bob@example.com', role: 'administrator' },
    })
    const key = await server.call({ method: 'POST', url: '/api/v1/api-keys', body: { name: 'Of Bob', role: 'member' } })
    const { kysely: db } = server.services.database
    await db.updateTable('waybill.api_keys').set({ member_id: bob.id }).execute()
    await db.updateTable('waybill.jobs').set({ requested_by: bob.id }).where('id', '=', ofBob).execute()

    await using own = await followJobs(server, { authorization: `Bearer ${key.json.key}` })
    await own.until(ofBob, ({ status }) => status === 'draft')
    await cancel(server, ofOlga)
    await cancel(server, ofBob)
    await own.until(ofBob, ({ status }) => status === 'cancelled')
    expect(own.toldOf(ofOlga)).toEqual([])
  }))

test('the stream ends when the server stops, and does not hold it up', () =>
  withServer(async (server) => {
    const jobs = await followJobs(server)
    await server.app.close()
    await jobs.ended
  }))

test('without a session there are no events', () =>
  withServer(async (server) => {
    expect((await server.send({ url: '/api/v1/events' })).status).toBe(401)
  }))

test('what is being answered when the server stops is answered', () =>
  withEmptyServer(async ({ services, dataFolder }) => {
    const app = createServer(services, { dataFolder, logLevel: 'fatal' })
    const asked = Promise.withResolvers<void>()
    const told = Promise.withResolvers<string>()
    app.get('/api/slow', { config: { isOpen: true } }, () => {
      asked.resolve()
      return told.promise
    })
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    const answer = fetch(`${address}/api/slow`).then((response) => response.text())
    await asked.promise
    const closed = app.close()
    told.resolve('at last')
    expect(await answer).toBe('at last')
    await closed
  }))

test('the stream ends with the key that opened it', () =>
  withServer(async (server) => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      const key = await server.call({ method: 'POST', url: '/api/v1/api-keys', body: { name: 'Nightly' } })
      const jobs = await followJobs(server, { authorization: `Bearer ${key.json.key}` })
      await using others = await followJobs(server)
      await server.call({ method: 'DELETE', url: `/api/v1/api-keys/${key.json.id}` })
      vi.advanceTimersByTime(60_000)
      await jobs.ended
      const id = await startImport(server)
      await others.until(id, ({ status }) => status === 'draft')
    } finally {
      vi.useRealTimers()
    }
  }))
