/** People in a workspace, who came in as people do: invited, with a password, a session and perhaps a key. */
import type { Answer, Call, TestServer } from '../../http/support/test-server.ts'

export interface Person {
  readonly id: string
  readonly email: string
  readonly cookies: Record<string, string>
  /** Asks as their browser does. */
  ask(call: Call): Promise<Answer>
}

export const PASSWORD = 'quiet lamp travels north'

interface NewPerson {
  readonly name: string
  readonly role: string
  readonly teams?: readonly string[]
}

let visitors = 0

/** Whoever may guess passwords is counted by address: each person has one of their own. */
export const nextAddress = (): string => `10.0.${Math.floor(++visitors / 250)}.${(visitors % 250) + 1}`

export async function join(server: TestServer, { name, role, teams = [] }: NewPerson): Promise<Person> {
  const email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}@example.com`
  const invited = await expectStatus(
    201,
    server.call({ method: 'POST', url: '/api/v1/invitations', body: { name, email, role, teams } }),
  )
  const remoteAddress = nextAddress()
  const accepted = await expectStatus(
    201,
    server.send({
      method: 'POST',
      url: '/api/v1/invitations/accept',
      remoteAddress,
      body: { token: tokenOf(invited.json.link), name, password: PASSWORD },
    }),
  )
  const cookies = cookieOf(accepted)
  return { id: invited.json.member.id, email, cookies, ask: askWith(server, cookies, remoteAddress) }
}

export const tokenOf = (link: string): string => link.split('#')[1] ?? ''

export const cookieOf = ({ cookies }: Answer): Record<string, string> => ({
  waybill_session: cookies.find(({ name }) => name === 'waybill_session')?.value ?? '',
})

export const askWith =
  (server: TestServer, cookies: Record<string, string>, remoteAddress = nextAddress()) =>
  (call: Call): Promise<Answer> =>
    server.send({ ...call, cookies, remoteAddress, headers: { 'sec-fetch-site': 'same-origin', ...call.headers } })

/** A program with a key of that person, with their role or one within it. */
export async function keyOf(
  server: TestServer,
  person: Pick<Person, 'ask'>,
  role?: string,
): Promise<(call: Call) => Promise<Answer>> {
  const body = { name: 'Nightly', ...(role !== undefined && { role }) }
  const { json } = await expectStatus(201, person.ask({ method: 'POST', url: '/api/v1/api-keys', body }))
  return (call) => server.send({ ...call, headers: { authorization: `Bearer ${json.key}`, ...call.headers } })
}

export async function expectStatus(status: number, asked: Promise<Answer>): Promise<Answer> {
  const answer = await asked
  if (answer.status === status) return answer
  throw new Error(`Expected ${status}, but the answer was ${answer.status}: ${answer.text}`)
}
