/**
 * Requests to addresses that members name. The server stands inside of a network that they are not in: it
 * must not become their way in. So only HTTPS, and only public addresses, unless the one who runs the
 * server allowed the host.
 *
 * What is checked is the address that is connected to, not the name: a name is resolved once, inside of the
 * connection, and may not lead to one thing for the check and to another for the request. Every redirect is
 * checked as if it were asked for anew.
 */
import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import { callbackify } from 'node:util'
import { Agent, request as send, type Dispatcher } from 'undici'
import { Refusal } from '../../core/refusal.ts'
import type { AllowedHosts } from './allowed-hosts.ts'
import { addressInHost, isPublicAddress } from './public-address.ts'
import { explain, INSIDE, notAllowed, NotPublic } from './unreachable.ts'

export interface WebRequest {
  readonly url: string
  readonly method?: 'GET' | 'POST'
  /** Not sent on to another origin than that of `url`. */
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** How many redirects are followed; 0 gives them back as they are. */
  readonly redirects?: number
  /** For the whole of the request and its answer. */
  readonly timeoutMs: number
  readonly signal?: AbortSignal
}

export interface WebAnswer {
  /** Where the answer came from in the end. */
  readonly url: URL
  readonly status: number
  readonly header: (name: string) => string | null
  /** To be read to the end or destroyed. Breaks off when it stands still, and after the time of the request. */
  readonly body: Readable
}

export interface WebClient {
  /** @throws Refusal URL_NOT_ALLOWED, URL_UNREACHABLE */
  request(request: WebRequest): Promise<WebAnswer>
  /** @throws Refusal URL_NOT_ALLOWED for an address that would be refused whatever its name leads to */
  check(url: string): URL
  close(): Promise<void>
}

export interface WebClientOptions {
  readonly isAllowed: AllowedHosts
  /** Turns names into addresses; the system's way when absent. */
  readonly resolve?: Resolve
}

export type Resolve = (name: string) => Promise<readonly LookupAddress[]>

const CONNECT_TIMEOUT_MS = 10_000
/** Until the answer begins, and between two pieces of it. */
const SILENCE_TIMEOUT_MS = 30_000
const MOST_REDIRECTS = 5

const resolveBySystem: Resolve = (name) => lookup(name, { all: true })

export function openWebClient({ isAllowed, resolve = resolveBySystem }: WebClientOptions): WebClient {
  const agents = { open: makeAgent(lookUp(resolve, false)), closed: makeAgent(lookUp(resolve, true)) }
  const check = (text: string): URL => checkUrl(text, isAllowed)

  async function request(asked: WebRequest): Promise<WebAnswer> {
    const { redirects = MOST_REDIRECTS, timeoutMs, signal } = asked
    const first = check(asked.url)
    const limit = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal === undefined ? [] : [signal])])
    let url = first
    for (let hops = 0; ; hops++) {
      const headers = url.origin === first.origin ? asked.headers : undefined
      const answer = await ask(url, { ...asked, headers }, limit)
      const next = redirects === 0 ? null : redirectOf(answer, url)
      if (next === null) return present(answer, url)
      await answer.body.dump()
      if (hops === redirects) throw notAllowed(first, `it leads on more than ${redirects} times`)
      url = check(next)
    }
  }

  async function ask(url: URL, { method = 'GET', headers, body }: Asked, signal: AbortSignal): Promise<Answer> {
    try {
      return await send(url, {
        dispatcher: isAllowed(url) ? agents.open : agents.closed,
        method,
        headers: { 'user-agent': 'Waybill', 'accept-encoding': 'identity', ...headers },
        ...(body !== undefined && { body }),
        signal,
      })
    } catch (error) {
      throw explain(url, error)
    }
  }

  return {
    request,
    check,
    close: async () => {
      await Promise.all([agents.open.destroy(), agents.closed.destroy()])
    },
  }
}

type Answer = Dispatcher.ResponseData
type Asked = Pick<WebRequest, 'method' | 'body'> & { readonly headers: WebRequest['headers'] | undefined }

const makeAgent = (lookup: LookupFunction): Agent =>
  new Agent({
    connect: { lookup, timeout: CONNECT_TIMEOUT_MS },
    headersTimeout: SILENCE_TIMEOUT_MS,
    bodyTimeout: SILENCE_TIMEOUT_MS,
    // A connection that is kept is one that was checked for another request.
    pipelining: 0,
  })

/** The resolution of names inside of the connection: it connects to what this gives, and to nothing else. */
function lookUp(resolve: Resolve, isPublicOnly: boolean): LookupFunction {
  const look = callbackify(resolve)
  return (name, options, done) => {
    look(name, (error, addresses) => {
      if (error !== null) return done(error, '')
      const inside = isPublicOnly ? addresses.find(({ address }) => !isPublicAddress(address)) : undefined
      if (inside !== undefined) return done(new NotPublic(inside.address), '')
      const [first] = addresses
      if (first === undefined) return done(new Error(`${name} has no address`), '')
      if (options.all === true) return done(null, [...addresses])
      return done(null, first.address, first.family)
    })
  }
}

function checkUrl(text: string, isAllowed: AllowedHosts): URL {
  if (!URL.canParse(text)) throw new Refusal('URL_NOT_ALLOWED', { url: text.slice(0, 100), reason: NO_ADDRESS })
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw notAllowed(url, 'only https:// is fetched')
  if (url.username !== '' || url.password !== '')
    throw notAllowed(url, 'a name and password do not belong into it: send them as a header')
  if (isAllowed(url)) return url
  if (url.protocol === 'http:') throw notAllowed(url, 'it is not secure; write https://')
  const address = addressInHost(url.hostname)
  if (address !== null && !isPublicAddress(address)) throw notAllowed(url, INSIDE)
  return url
}

const NO_ADDRESS = 'it is not an address; write it as https://example.com/file.csv'

function redirectOf({ statusCode, headers }: Answer, from: URL): string | null {
  const { location } = headers
  if (![301, 302, 303, 307, 308].includes(statusCode) || typeof location !== 'string') return null
  return URL.canParse(location, from) ? new URL(location, from).href : location
}

function present({ statusCode, headers, body }: Answer, url: URL): WebAnswer {
  // Whoever reads it meets its error; where nobody does, it must not end the program.
  body.on('error', () => {})
  return {
    url,
    status: statusCode,
    header: (name) => {
      const value = headers[name]
      return value === undefined ? null : Array.isArray(value) ? (value[0] ?? null) : value
    },
    body,
  }
}
