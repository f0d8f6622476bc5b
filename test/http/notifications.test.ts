/** Notifications and webhooks over HTTP, with a worker that carries out what is asked. */
import { expect, test } from 'vitest'
import { NOTHING_OUTSIDE } from '../../src/infra/outside.ts'
import { openLocalSite } from '../support/local-site.ts'
import { withServer, withWorkingServer, type TestServer } from './support/test-server.ts'

const CSV = 'email,jobTitle\nada@example.com,Analyst\n'

async function startImport({ call }: TestServer): Promise<string> {
  const headers = { 'content-type': 'text/csv' }
  const upload = await call({ method: 'POST', url: '/api/v1/files?name=people.csv', body: CSV, headers })
  const body = { object: 'people', fileId: upload.json.fileId }
  const draft = await call({ method: 'POST', url: '/api/v1/imports', body })
  await call({ method: 'POST', url: `/api/v1/imports/${draft.json.id}/plan`, body: { thenApply: true } })
  return draft.json.id
}

/** Resolves with the first live event of a kind. */
async function listenFor(server: TestServer, kind: string): Promise<{ readonly heard: Promise<void> }> {
  const address = await server.app.listen({ port: 0, host: '127.0.0.1' })
  const headers = { authorization: `Bearer ${server.localToken}` }
  const response = await fetch(`${address}/api/v1/events`, { headers })
  const read = async (): Promise<void> => {
    let text = ''
    for await (const part of response.body ?? []) {
      text += new TextDecoder().decode(part)
      if (text.includes(`event: ${kind}\n`)) return
    }
  }
  return { heard: read() }
}

test('the end of an import rings the bell, and is posted', async () => {
  await using site = await openLocalSite((_request, response) => void response.end())
  await withWorkingServer(
    async (server) => {
      const { call } = server
      const hook = await call({ method: 'POST', url: '/api/v1/webhooks', body: { name: 'all', url: site.url() } })
      expect(hook).toMatchObject({ status: 201, json: { secret: expect.stringMatching(/^whsec_/), isPaused: false } })
      const { heard } = await listenFor(server, 'notification')
      const jobId = await startImport(server)
      await heard
      const told = await call({ url: '/api/v1/notifications?unread=true' })
      expect(told.json).toMatchObject({ unread: 1, notifications: [{ jobId, tone: 'good' }] })
      const [received] = await site.got(1)
      expect(JSON.parse(received?.body ?? '')).toMatchObject({ type: 'import.completed', data: { job: { id: jobId } } })

      const read = await call({ method: 'POST', url: '/api/v1/notifications/read', body: {} })
      expect(read).toMatchObject({ status: 200, json: { unread: 0 } })
      await call({ method: 'POST', url: `/api/v1/webhooks/${hook.json.id}/test` })
      expect(JSON.parse((await site.got(2))[1]?.body ?? '')).toMatchObject({ type: 'webhook.test' })
    },
    { outside: { ...NOTHING_OUTSIDE, allowedHosts: [site.host] } },
  )
})

test('a webhook is listed without its secret, changed and removed', () =>
  withServer(async ({ call }) => {
    const url = '/api/v1/webhooks'
    const { json } = await call({ method: 'POST', url, body: { name: 'x', url: 'https://example.com/a' } })
    expect((await call({ url })).text).not.toContain('whsec_')
    const change = { isPaused: true, events: ['import.failed'] }
    expect((await call({ method: 'PATCH', url: `${url}/${json.id}`, body: change })).json).toMatchObject(change)
    expect((await call({ url: `${url}/${json.id}/deliveries` })).json).toEqual({ deliveries: [] })
    expect(await call({ method: 'DELETE', url: `${url}/${json.id}` })).toMatchObject({ status: 204 })
    expect((await call({ url })).json).toEqual({ webhooks: [] })
    expect(await call({ method: 'DELETE', url: `${url}/${json.id}` })).toMatchObject({ status: 404 })
  }))

test('e-mails are turned off and on', () =>
  withServer(async ({ call }) => {
    const url = '/api/v1/notification-settings'
    expect((await call({ url })).json).toEqual({ email: true, canSendEmail: false })
    expect((await call({ method: 'PATCH', url, body: { email: false } })).json).toMatchObject({ email: false })
    expect((await call({ url })).json).toMatchObject({ email: false })
  }))
