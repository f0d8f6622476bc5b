/**
 * Whose records a role reaches, in everything that reads, finds or changes records: by session and by key,
 * for each record scope, and for a record of one's own, of a teammate's, of somebody else's and of nobody's.
 *
 * What is out of reach answers as if it were not there. Only what is unique stays so: another record with
 * the same e-mail is refused whoever has it.
 */
import { describe, expect, test } from 'vitest'
import { withServer, withWorkingServer, type Answer, type Call, type TestServer } from '../http/support/test-server.ts'
import { followJobs } from '../http/support/follow-jobs.ts'
import { ALL, fresh } from './matrix/scene.ts'
import { expectStatus, join, keyOf, type Person } from './support/people.ts'

/** Each probe says in a word or a code what came of it. */
const TABLE = `
what is asked                   within reach     out of reach

the record                      200              404
what points to it               200              404
to change it                    200              404
to delete it                    200              404
to restore it                   200              404
to destroy it                   200              404
its history                     200              404
its name in a history           named            unnamed
a bulk change by its id         1                0
a bulk change by its e-mail     1                0
the list                        shown            absent
the count                       1                0
the count alone                 1                0
quick search by its e-mail      1                0
an export                       1                0
an export by its e-mail         1                0
a name in an export             named            id
a search                        1                0
a filter by its e-mail          1                0
a filter by its owner           1                0
the last page of a sort         shown            absent
a batch by its e-mail           updated          RECORD_NOT_EDITABLE
a batch by its id               updated          RECORD_NOT_EDITABLE
another one with its e-mail     UNIQUE_CONFLICT  UNIQUE_CONFLICT
a relation to its id            201              RELATION_NOT_FOUND
a relation to its e-mail        201              RELATION_NOT_FOUND
its name in a relation          named            id
a filter through a relation     1                0
a sort through a relation       named            unnamed
the count of the object         counted          uncounted
`

const ROWS = TABLE.split('\n')
  .map((line) => line.split(/ {2,}/))
  .filter(([name = '', within]) => within !== undefined && name !== 'what is asked')
  .map(([name = '', within = '', out = '']) => ({ name, within, out }))

interface Subject {
  readonly id: string
  readonly email: string
  readonly owner: string | null
}

type Ask = (call: Call) => Promise<Answer>
type Probe = (ask: Ask, subject: Subject, admin: Ask) => Promise<string | number>

const PEOPLE = '/api/v1/objects/people/records'
const DEALS = '/api/v1/objects/opportunities/records'

const query = (url: string, parameters: Readonly<Record<string, string>>): Call => ({
  url: `${url}?${new URLSearchParams(parameters)}`,
})

const exported = ({ status, text }: Answer, id: string): number => {
  expect(status).toBe(200)
  return text.split(id).length - 1
}

const idsOf = ({ json }: Answer): readonly string[] => json.records.map(({ id }) => id)

const counted =
  (parameters: (subject: Subject) => Readonly<Record<string, string>>): Probe =>
  async (ask, subject) => {
    const { json } = await ask(query(PEOPLE, { count: 'true', ...parameters(subject) }))
    expect(json.records).toHaveLength(json.count)
    return json.count
  }

/** What is not there is told in the very same words, but for the id that was asked for. */
const asUnknown = async (ask: Ask, call: (id: string) => Call, id: string): Promise<number> => {
  const unknown = '01900000-0000-7000-8000-000000000000'
  const [answer, other] = [await ask(call(id)), await ask(call(unknown))]
  if (answer.status !== 404) return answer.status
  const { requestId: first, ...told } = JSON.parse(answer.text.replaceAll(id, unknown))
  const { requestId: second, ...expected } = other.json
  expect(first).not.toBe(second)
  expect(told).toEqual(expected)
  return 404
}

const deleteIt = async (admin: Ask, { id }: Subject): Promise<void> => {
  await expectStatus(200, admin({ method: 'DELETE', url: `${PEOPLE}/${id}` }))
}

const relate = async (ask: Ask, contact: object | string): Promise<string | number> => {
  const { status, json } = await ask({ method: 'POST', url: DEALS, body: { name: 'Deal', contact } })
  return status === 201
    ? status
    : (/No record in People/.exec(json.message)?.[0] ?? json.message).replace(/^No record.*/, 'RELATION_NOT_FOUND')
}

/** A deal of the one who asks, with the record as its contact. */
async function dealWith(ask: Ask, admin: Ask, { id }: Subject): Promise<string> {
  const { json } = await expectStatus(201, ask({ method: 'POST', url: DEALS, body: { name: fresh('Deal') } }))
  await expectStatus(200, admin({ method: 'PATCH', url: `${DEALS}/${json.id}`, body: { contact: id } }))
  return json.id
}

const PROBES: Readonly<Record<string, Probe>> = {
  'the record': (ask, { id }) => asUnknown(ask, (each) => ({ url: `${PEOPLE}/${each}` }), id),
  'what points to it': (ask, { id }) => asUnknown(ask, (each) => ({ url: `${PEOPLE}/${each}/related` }), id),
  'to change it': (ask, { id }) =>
    asUnknown(ask, (each) => ({ method: 'PATCH', url: `${PEOPLE}/${each}`, body: { city: 'Rome' } }), id),
  'to delete it': (ask, { id }) => asUnknown(ask, (each) => ({ method: 'DELETE', url: `${PEOPLE}/${each}` }), id),
  async 'to restore it'(ask, subject, admin) {
    await deleteIt(admin, subject)
    return asUnknown(ask, (each) => ({ method: 'POST', url: `${PEOPLE}/${each}/restore` }), subject.id)
  },
  async 'to destroy it'(ask, subject, admin) {
    await deleteIt(admin, subject)
    return asUnknown(ask, (each) => ({ method: 'DELETE', url: `${PEOPLE}/${each}?permanently=true` }), subject.id)
  },
  'its history': (ask, { id }) => asUnknown(ask, (each) => ({ url: `${PEOPLE}/${each}/history` }), id),
  async 'its name in a history'(ask, subject, admin) {
    const deal = await dealWith(ask, admin, subject)
    const { text } = await ask({ url: `${DEALS}/${deal}/history` })
    expect(text).toContain('"field":"contact"')
    return text.includes(subject.id) ? 'named' : 'unnamed'
  },
  'a bulk change by its id': (ask, { id }) => selected(ask, { ids: [id] }),
  'a bulk change by its e-mail': (ask, { email }) => selected(ask, { filter: `emails.primary is ${email}` }),
  async 'the list'(ask, { id }) {
    const answer = await ask(query(PEOPLE, { limit: '1000' }))
    return idsOf(answer).includes(id) ? 'shown' : 'absent'
  },
  'the count': counted(({ id }) => ({ filter: `id is ${id}` })),
  async 'the count alone'(ask, { id }) {
    return (await ask(query(`${PEOPLE}/count`, { filter: `id is ${id}` }))).json.count
  },
  async 'quick search by its e-mail'(ask, { id, email }) {
    const answer = await ask(query('/api/v1/search', { q: email }))
    expect(answer.text.includes(id)).toBe(answer.text.includes(email))
    return answer.text.split(id).length - 1
  },
  async 'an export'(ask, { id }) {
    return exported(await ask({ url: `${PEOPLE}.csv?columns=id` }), id)
  },
  async 'an export by its e-mail'(ask, { id, email }) {
    return exported(await ask(query(`${PEOPLE}.csv`, { columns: 'id', filter: `emails.primary is ${email}` })), id)
  },
  async 'a name in an export'(ask, subject, admin) {
    const deal = await dealWith(ask, admin, subject)
    const columns = 'contact,contact.name.first,contact.emails.primary'
    const { text } = await ask(query(`${DEALS}.csv`, { columns, filter: `id is ${deal}` }))
    expect(text).toContain(subject.id)
    return text.includes(subject.email) ? 'named' : 'id'
  },
  'a search': counted(({ email }) => ({ search: email })),
  'a filter by its e-mail': counted(({ email }) => ({ filter: `emails.primary is ${email}` })),
  'a filter by its owner': counted(({ owner, email }) => ({
    filter: JSON.stringify({
      and: [owner === null ? 'owner isEmpty' : `owner is ${owner}`, `emails.primary is ${email}`],
    }),
  })),
  async 'the last page of a sort'(ask, { id, email }) {
    const found: string[] = []
    let cursor: string | null = null
    do {
      const page: Answer = await ask(
        query(PEOPLE, { sort: '-emails.primary', limit: '25', ...(cursor !== null && { cursor }) }),
      )
      expect(page.text.includes(email)).toBe(idsOf(page).includes(id))
      found.push(...idsOf(page))
      cursor = page.json.next
    } while (cursor !== null)
    return found.includes(id) ? 'shown' : 'absent'
  },
  'a batch by its e-mail': (ask, { id, email }) =>
    batch(ask, id, { matchBy: 'emails', records: [{ emails: email, city: 'Rome' }] }),
  'a batch by its id': (ask, { id }) => batch(ask, id, { records: [{ id, city: 'Rome' }] }),
  async 'another one with its e-mail'(ask, { id, email }) {
    const { json } = await ask({ method: 'POST', url: PEOPLE, body: { emails: email } })
    expect(JSON.stringify(json)).not.toContain(id)
    return json.code
  },
  'a relation to its id': (ask, { id }) => relate(ask, id),
  'a relation to its e-mail': (ask, { email }) => relate(ask, { emails: email }),
  async 'its name in a relation'(ask, subject, admin) {
    const deal = await dealWith(ask, admin, subject)
    const { contact } = (await ask({ url: `${DEALS}/${deal}` })).json
    expect(contact.id).toBe(subject.id)
    return Object.keys(contact).join() === 'id' ? 'id' : 'named'
  },
  async 'a filter through a relation'(ask, subject, admin) {
    await dealWith(ask, admin, subject)
    const filter = `contact.emails.primary is ${subject.email}`
    return (await ask(query(DEALS, { count: 'true', filter }))).json.count
  },
  async 'a sort through a relation'(ask, subject, admin) {
    const deal = await dealWith(ask, admin, subject)
    const { text, json } = await ask(query(DEALS, { sort: 'contact.emails.primary', filter: `id is ${deal}` }))
    expect(json.records).toHaveLength(1)
    return text.includes(subject.email) ? 'named' : 'unnamed'
  },
  async 'the count of the object'(ask, subject, admin) {
    const count = async (): Promise<number | undefined> => {
      const { objects } = (await ask({ url: '/api/v1/objects' })).json
      const people = objects.find(({ apiName }) => apiName === 'people')
      expect(people).toBeDefined()
      return people?.records.count
    }
    const before = await count()
    await deleteIt(admin, subject)
    return (await count()) === before ? 'uncounted' : 'counted'
  },
}

async function selected(ask: Ask, selection: object): Promise<number> {
  const body = { action: 'edit', selection, values: { city: 'Rome' } }
  const { json } = await ask({ method: 'POST', url: '/api/v1/objects/people/bulk-changes/preview', body })
  expect(json).toMatchObject({ changed: json.count })
  return json.count
}

async function batch(ask: Ask, id: string, body: object): Promise<string> {
  const { json } = await ask({ method: 'POST', url: `${PEOPLE}/batch`, body })
  const [item] = json.items
  if (item?.outcome === 'failed') expect(item.id).toBeNull()
  else expect(item?.id).toBe(id)
  return item?.problem?.code ?? item?.outcome ?? 'nothing'
}

const SCOPES = ['own', 'team', 'all'] as const
const OWNERS = ['me', 'a teammate', 'somebody else', 'nobody'] as const
const REACH: Readonly<Record<(typeof SCOPES)[number], readonly string[]>> = {
  own: ['me'],
  team: ['me', 'a teammate'],
  all: OWNERS,
}

interface Stage {
  readonly me: Person
  readonly program: Ask
  readonly owners: Readonly<Record<(typeof OWNERS)[number], string | null>>
}

/** Both ways lead to the same role: each scope is tried by one of them at least. */
const WAYS: Readonly<Record<(typeof SCOPES)[number], readonly ('session' | 'key')[]>> = {
  own: ['session', 'key'],
  team: ['key'],
  all: ['session'],
}

const TIME_LIMIT_MS = 120_000

/** Me with that scope, somebody of my team, somebody else. */
async function setStage(server: TestServer, scope: string): Promise<Stage> {
  const post = (url: string, body: object): Promise<Answer> =>
    expectStatus(201, server.call({ method: 'POST', url: `/api/v1${url}`, body }))
  const permissions = { workspace: ['manageKeys'], everyObject: { ...ALL, scope }, objects: { members: VIEW } }
  const role = (await post('/roles', { label: 'Tested', permissions })).json.apiName
  const teams = [(await post('/teams', { label: 'North' })).json.apiName]
  const others = [(await post('/teams', { label: 'South' })).json.apiName]
  const me = await join(server, { name: 'Me', role, teams })
  const mate = await join(server, { name: 'Mate', role: 'member', teams: [...teams, ...others] })
  const other = await join(server, { name: 'Other', role: 'member', teams: others })
  const owners = { me: me.id, 'a teammate': mate.id, 'somebody else': other.id, nobody: null }
  return { me, program: await keyOf(server, me), owners }
}

const VIEW = { allowed: ['view'], scope: 'all' }

async function seed(server: TestServer, owner: string | null): Promise<Subject> {
  const email = `${fresh('subject')}@example.com`
  const body = { emails: email, owner }
  const { json } = await expectStatus(201, server.call({ method: 'POST', url: PEOPLE, body }))
  return { id: json.id, email, owner }
}

test('every probe is in the table', () => {
  expect(Object.keys(PROBES)).toEqual(ROWS.map(({ name }) => name))
})

describe.each(SCOPES)('scope %s', (scope) => {
  test(
    'reaches what the table says, by session and by key',
    () =>
      withServer(async (server) => {
        const { me, program, owners } = await setStage(server, scope)
        const seen: string[] = []
        const expected: string[] = []
        for (const [way, ask] of WAYS[scope].map((each) => [each, each === 'key' ? program : me.ask] as const)) {
          for (const owner of OWNERS) {
            for (const { name, within, out } of ROWS) {
              const outcome = await PROBES[name]?.(ask, await seed(server, owners[owner]), server.call)
              seen.push(`${way}, record of ${owner}: ${name}: ${outcome}`)
              expected.push(`${way}, record of ${owner}: ${name}: ${REACH[scope].includes(owner) ? within : out}`)
            }
          }
        }
        expect(seen.join('\n')).toBe(expected.join('\n'))
      }),
    TIME_LIMIT_MS,
  )

  test(
    'is that of imports too: what they match, relate to, show before and after, and tell of failures',
    () =>
      withWorkingServer(
        async (server) => {
          const { me, owners } = await setStage(server, scope)
          const subjects = await Promise.all(OWNERS.map((owner) => seed(server, owners[owner])))
          const secret = fresh('Secret')
          for (const { id } of subjects) {
            await expectStatus(
              200,
              server.call({ method: 'PATCH', url: `${PEOPLE}/${id}`, body: { jobTitle: secret } }),
            )
          }
          const reached = OWNERS.map((owner) => REACH[scope].includes(owner))

          const updates = ['Email,Job title', ...subjects.map(({ email }) => `${email},Changed`)].join('\n')
          const rows = await importRows(server, me, 'people', updates)
          expect(rows.outcomes).toEqual(reached.map((isReached) => (isReached ? 'updated' : 'RECORD_NOT_EDITABLE')))
          expect(rows.preview.includes(secret)).toBe(reached.some(Boolean))
          const filter = { filter: `import.updated is ${rows.id}` }
          const updated = await expectStatus(200, me.ask(query(PEOPLE, filter)))
          expect(idsOf(updated).toSorted()).toEqual(
            subjects.flatMap(({ id }, index) => (reached[index] === true ? [id] : [])).toSorted(),
          )
          subjects.forEach(({ id }, index) => {
            if (reached[index] !== true) expect(rows.preview + rows.result).not.toContain(id)
          })

          const relations = ['Name,Contact / Emails', ...subjects.map(({ email }) => `${fresh('Deal')},${email}`)].join(
            '\n',
          )
          const deals = await importRows(server, me, 'opportunities', relations)
          expect(deals.outcomes).toEqual(reached.map((isReached) => (isReached ? 'created' : 'RELATION_NOT_FOUND')))
          const unknown = await importRows(server, me, 'opportunities', 'Name,Contact / Emails\nDeal,none@example.com')
          expect(unknown.outcomes).toEqual(['RELATION_NOT_FOUND'])
        },
        { logLevel: 'error' },
      ),
    TIME_LIMIT_MS,
  )
})

interface Imported {
  readonly id: string
  readonly outcomes: readonly string[]
  readonly preview: string
  readonly result: string
}

/** From the file to the outcome of each row: a problem where there is one. */
async function importRows(server: TestServer, person: Person, object: string, csv: string): Promise<Imported> {
  const { ask } = person
  await using jobs = await followJobs(server, cookieHeader(person))
  const { fileId } = (await expectStatus(201, ask({ method: 'POST', url: '/api/v1/files?name=a.csv', body: csv }))).json
  const body = { object, fileId }
  const { id } = (await expectStatus(201, ask({ method: 'POST', url: '/api/v1/imports', body }))).json
  const at = `/api/v1/imports/${id}`
  await expectStatus(202, ask({ method: 'POST', url: `${at}/plan`, body: {} }))
  await jobs.until(id, ({ status, rowsDone }) => status === 'draft' && rowsDone > 0)
  const preview = await expectStatus(200, ask({ url: `${at}/preview` }))
  await expectStatus(202, ask({ method: 'POST', url: `${at}/apply`, body: {} }))
  await jobs.until(id, ({ status }) => status === 'completed')
  const result = await expectStatus(200, ask({ url: `${at}/rows` }))
  const outcomes = result.json.rows.map(({ outcome, problems }) => problems[0]?.code ?? outcome)
  return { id, outcomes, preview: preview.text, result: result.text }
}

const cookieHeader = ({ cookies }: Person): Record<string, string> => ({
  cookie: `waybill_session=${cookies['waybill_session']}`,
})

describe('imports and live events of somebody else', () => {
  test('are not told, and are not there; who may see all jobs sees rows only with a scope that reaches all records', () =>
    withServer(async (server) => {
      const { me } = await setStage(server, 'own')
      const watcher = { workspace: ['viewAllJobs'], everyObject: { ...ALL, scope: 'own' }, objects: {} }
      const body = { label: 'Watcher', permissions: watcher }
      await expectStatus(201, server.call({ method: 'POST', url: '/api/v1/roles', body }))
      const ina = await join(server, { name: 'Ina', role: 'watcher' })
      await using mine = await followJobs(server, cookieHeader(me))
      await using inas = await followJobs(server, cookieHeader(ina))
      const olgas = await draft(server.call)
      const own = await draft(me.ask)

      await mine.until(own, ({ status }) => status === 'draft')
      await inas.until(olgas, ({ status }) => status === 'draft')
      expect(mine.toldOf(olgas)).toEqual([])
      const ofImport = ['', '/rows', '/review/rows'].map((path) => `/api/v1/imports/${olgas}${path}`)
      for (const url of [`/api/v1/jobs/${olgas}`, ...ofImport]) expect((await me.ask({ url })).status).toBe(404)
      expect((await me.ask({ url: '/api/v1/jobs' })).json.jobs.map(({ id }) => id)).toEqual([own])
      expect((await ina.ask({ url: `/api/v1/jobs/${olgas}` })).status).toBe(200)
      expect((await ina.ask({ url: `/api/v1/imports/${olgas}/rows` })).json.code).toBe('NOT_PERMITTED')
    }))

  test('end with the session, without a word of what comes after', () =>
    withServer(async (server) => {
      const max = await join(server, { name: 'Max', role: 'manager' })
      const before = await draft(server.call)
      const jobs = await followJobs(server, cookieHeader(max))
      await jobs.until(before, ({ status }) => status === 'draft')
      await server.call({ method: 'PATCH', url: `/api/v1/members/${max.id}`, body: { role: 'member' } })
      const after = await draft(server.call)
      await jobs.ended
      expect(jobs.toldOf(after)).toEqual([])
    }))
})

async function draft(ask: Ask): Promise<string> {
  const file = await expectStatus(201, ask({ method: 'POST', url: '/api/v1/files?name=a.csv', body: 'City\nParis\n' }))
  const body = { object: 'people', fileId: file.json.fileId }
  return (await expectStatus(201, ask({ method: 'POST', url: '/api/v1/imports', body }))).json.id
}
