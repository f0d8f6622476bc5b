/** Requests to the server's API. What the server refuses becomes a `CommandFailure` with its own words. */
import { CommandFailure, EXIT, type FailureWords } from './command-failure.ts'
import { notRunning, type ServerAccess } from './find-server.ts'

/** Parameters of a query string; several values of one name are repeated. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly query?: Query
  /** Sent as JSON. */
  readonly json?: unknown
  /** Opens what is sent as it is: anew for a second attempt. */
  readonly stream?: () => ReadableStream<Uint8Array>
  readonly headers?: Readonly<Record<string, string>>
}

export interface ApiClient {
  /** The answer's JSON, in the shape that the caller knows the route to have. */
  request<Answer>(path: string, request?: ApiRequest): Promise<Answer>
  /** The answer itself: a file to be streamed. */
  open(path: string, request?: ApiRequest): Promise<Response>
  access(): ServerAccess
}

/** @param findAccess asked before each request: a server that starts again may have another address */
export function makeApiClient(findAccess: () => ServerAccess): ApiClient {
  return {
    open: async (path, request) => (await exchange(findAccess(), path, request)).response,
    async request<Answer>(path: string, request?: ApiRequest) {
      const { access, response } = await exchange(findAccess(), path, request)
      const text = await readText(access, response)
      try {
        return JSON.parse(text) as Answer
      } catch {
        throw notWaybill(access, response)
      }
    },
    access: findAccess,
  }
}

interface Exchange {
  readonly access: ServerAccess
  readonly response: Response
}

async function exchange(access: ServerAccess, path: string, request: ApiRequest = {}): Promise<Exchange> {
  const response = await send(access, path, request)
  if (response.ok) return { access, response }
  const failure = await readFailure(access, response)
  const isFresh = failure.code === 'NOT_SET_UP' && access.isLocal
  if (!isFresh) throw failure
  await setUp(access)
  return exchange(access, path, request)
}

/** A new installation: the workspace is made at once, and claimed by its owner in the browser later. */
async function setUp(access: ServerAccess): Promise<void> {
  const response = await send(access, '/setup', { method: 'POST', json: {} })
  if (!response.ok) throw await readFailure(access, response)
  await readText(access, response)
}

/** A server that ends in the middle of an answer has not answered. */
async function readText(access: ServerAccess, response: Response): Promise<string> {
  try {
    return await response.text()
  } catch (error) {
    throw unanswered(access, error)
  }
}

export const apiUrl = ({ url }: ServerAccess, path: string, query: Query = {}): string => {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const each of typeof value === 'object' ? value : [value]) {
      if (each !== undefined) parameters.append(name, String(each))
    }
  }
  return `${url}/api/v1${path}${parameters.size === 0 ? '' : `?${parameters}`}`
}

async function send(access: ServerAccess, path: string, request: ApiRequest): Promise<Response> {
  const { method = 'GET', query, json, stream, headers } = request
  try {
    return await fetch(apiUrl(access, path, query), {
      method,
      headers: {
        authorization: `Bearer ${access.token}`,
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
      ...(stream !== undefined && { body: stream(), duplex: 'half' as const }),
    })
  } catch (error) {
    throw unanswered(access, error)
  }
}

/** Nobody listens there, or the connection broke. */
export function unanswered({ isLocal, url }: ServerAccess, error: unknown): CommandFailure {
  const reason = systemCode(error)
  if (isLocal && reason === 'ECONNREFUSED') return notRunning()
  return new CommandFailure({
    code: 'NO_ANSWER',
    message: `The server at ${url} does not answer${reason === null ? '' : ` (${reason})`}.`,
    remedy: isLocal ? 'Look at what it says where it was started.' : 'Check WAYBILL_URL and the network.',
  })
}

/** Fetch hides what went wrong in the cause, and the cause of an attempt at several addresses in its errors. */
function systemCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if ('code' in error && typeof error.code === 'string') return error.code
  return systemCode(error instanceof AggregateError ? error.errors[0] : error.cause)
}

/** Passing: the same request may succeed a moment later. */
export const isPassing = (error: unknown): error is CommandFailure =>
  error instanceof CommandFailure && ['NOT_RUNNING', 'NO_ANSWER', 'SERVICE_UNAVAILABLE'].includes(error.code)

async function readFailure(access: ServerAccess, response: Response): Promise<CommandFailure> {
  const told = readProblemDocument(await readText(access, response))
  if (told === null) return notWaybill(access, response)
  return new CommandFailure(told, told.code === 'REQUEST_INVALID' ? EXIT.usage : EXIT.failed)
}

/** Another program listens where Waybill would, or stands in between. */
function notWaybill({ url, isGuess }: ServerAccess, { status }: Response): CommandFailure {
  if (isGuess) return notRunning()
  return new CommandFailure({
    code: 'NOT_WAYBILL',
    message: `${url} answers with the HTTP status ${status}, and not as Waybill does.`,
    remedy: 'Check that it is the address of Waybill, and that no proxy stands in the way.',
  })
}

export function readProblemDocument(text: string): FailureWords | null {
  try {
    const { code, message, remedy } = JSON.parse(text) as Readonly<Record<string, unknown>>
    if (typeof code !== 'string' || typeof message !== 'string') return null
    return { code, message, remedy: typeof remedy === 'string' ? remedy : '' }
  } catch {
    return null
  }
}
