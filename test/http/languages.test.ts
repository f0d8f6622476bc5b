/** What the server says, in the language of the one who asks. */
import { expect, test } from 'vitest'
import type { JobView } from '../../src/operations/jobs/job-view.ts'
import { followJobs } from './support/follow-jobs.ts'
import { OWNER, withServer, withWorkingServer, type Answer, type TestServer } from './support/test-server.ts'

const FRENCH = { 'accept-language': 'fr-CA, fr;q=0.9, en;q=0.5' }

const UNKNOWN = '/api/v1/objects/planets'

test('a refusal is told in French to whoever asks for it, and in English to all others', () =>
  withServer(async (server) => {
    const told = async (headers: Record<string, string>): Promise<string> =>
      (await server.call({ url: UNKNOWN, headers })).json.message
    expect(await told(FRENCH)).toBe('Il n’y a pas d’objet «\u{a0}planets\u{a0}».')
    expect(await told({})).toBe('There is no object "planets".')
    expect(await told({ 'accept-language': '*' })).toBe('There is no object "planets".')
    expect(await told({ 'accept-language': 'de, en;q=0.9, fr;q=0.8' })).toBe('There is no object "planets".')
    // A browser that fetches a file by itself sends its own language, and not that of the page.
    const other = { url: `${UNKNOWN}?language=fr`, headers: { 'accept-language': 'en' } }
    expect((await server.call(other)).json.message).toMatch(/^Il n’y a pas/)
    const unheard = { url: `${UNKNOWN}?language=tlh`, headers: FRENCH }
    expect((await server.call(unheard)).json.message).toMatch(/^Il n’y a pas/)
    const wrong = { email: OWNER.email, password: 'wrong horse battery' }
    const signIn = await server.send({ method: 'POST', url: '/api/v1/session', headers: FRENCH, body: wrong })
    expect(signIn.json).toMatchObject({ code: 'CREDENTIALS_WRONG', detail: signIn.json.message })
    expect(signIn.json.message).toBe('L’adresse e-mail ou le mot de passe est incorrect.')
  }))

async function ownerSession(
  server: TestServer,
): Promise<(request: Partial<Parameters<typeof server.send>[0]>) => Promise<Answer>> {
  const { email, password } = OWNER
  const answer = await server.send({ method: 'POST', url: '/api/v1/session', body: { email, password } })
  const cookies = { waybill_session: answer.cookies[0]?.value ?? '' }
  return (request) =>
    server.send({ url: UNKNOWN, cookies, headers: { 'sec-fetch-site': 'same-origin', ...FRENCH }, ...request })
}

test('what a member chose counts more than what the browser asks for', () =>
  withServer(async (server) => {
    const ask = await ownerSession(server)
    expect((await ask({})).json.message).toMatch(/^Il n’y a pas/)
    const profile = { method: 'PATCH', url: '/api/v1/account' } as const
    expect((await ask({ ...profile, body: { preferences: { language: 'en' } } })).status).toBe(204)
    expect((await ask({})).json.message).toBe('There is no object "planets".')
    expect((await ask({ url: '/api/v1/session' })).json).toMatchObject({ preferences: { language: 'en' } })
    expect((await ask({ ...profile, body: { preferences: { language: null } } })).status).toBe(204)
    expect((await ask({})).json.message).toMatch(/^Il n’y a pas/)
    expect((await ask({ ...profile, body: { preferences: { language: 'tlh' } } })).status).toBe(400)
  }))

const CSV = `Email,First Name,Favourite
ada@example.com,Ada,blue
no address,Carl,The file is empty.
`

const isPlanned = ({ status, startedAt }: JobView): boolean => status === 'draft' && startedAt !== null

test('an import tells its reasons, problems and failed rows in French; the file is left as it is', () =>
  withWorkingServer(async (server) => {
    await using jobs = await followJobs(server)
    const call = (method: 'GET' | 'POST', url: string, body?: object): Promise<Answer> =>
      server.call({ method, url: `/api/v1${url}`, headers: FRENCH, ...(body !== undefined && { body }) })
    const headers = { 'content-type': 'text/csv' }
    const upload = { method: 'POST', url: '/api/v1/files', query: { name: 'people.csv' }, headers, body: CSV } as const
    const { fileId } = (await server.call(upload)).json
    const draft = await call('POST', '/imports', { object: 'people', fileId })
    const { id, mapping } = draft.json
    expect(mapping).toMatchObject([
      { reason: expect.stringMatching(/^L’en-tête/) },
      {},
      { reason: expect.stringMatching(/^Aucun champ/) },
    ])

    await call('POST', `/imports/${id}/plan`)
    await jobs.until(id, isPlanned)
    const preview = await call('GET', `/imports/${id}/preview`)
    const message = '«\u{a0}no address\u{a0}» n’est pas une adresse e-mail.'
    expect(preview.json).toMatchObject({ preview: { problems: [{ code: 'EMAIL_UNREADABLE', message }] } })
    const rows = await call('GET', `/imports/${id}/rows?action=refuse`)
    const remedy = 'Écrivez une seule adresse, comme nom@example.com.'
    expect(rows.json).toMatchObject({
      rows: [{ values: { 'emails.primary': 'no address' }, problems: [{ message, remedy }] }],
    })

    await call('POST', `/imports/${id}/apply`)
    await jobs.until(id, ({ status }) => status === 'completed')
    const file = await call('GET', `/imports/${id}/failed-rows.csv`)
    expect(file.text).toContain('no address,Carl,The file is empty.,Email: «')
    expect(file.text).toContain('Écrivez une seule adresse')
  }))
