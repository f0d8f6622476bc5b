/** Sends one request to the API. Whatever goes wrong comes back as a `Refused` with a message and a remedy. */
import { language, languageOfBrowser } from '../texts/language.ts'
import { t } from '../texts/texts.ts'

const BASE = '/api/v1'

/** Why a request was not carried out, in words that can be shown as they are. */
export class Refused extends Error {
  readonly code: string
  readonly status: number
  readonly remedy: string
  /** What the message is about: the field, the value, … */
  readonly details: Readonly<Record<string, string | number>>

  constructor({ code, status, message, remedy, details = {} }: Refusal) {
    super(message)
    this.name = 'Refused'
    this.code = code
    this.status = status
    this.remedy = remedy
    this.details = details
  }
}

interface Refusal {
  readonly code: string
  readonly status: number
  readonly message: string
  readonly remedy: string
  readonly details?: Readonly<Record<string, string | number>>
}

/** A list is written as the same parameter several times. */
type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

interface Options {
  readonly query?: Query
  readonly body?: unknown
  readonly signal?: AbortSignal
}

export const get = <T>(path: string, options: Omit<Options, 'body'> = {}): Promise<T> => send<T>('GET', path, options)

export const post = <T>(path: string, body?: unknown): Promise<T> => send<T>('POST', path, { body })

export const patch = <T>(path: string, body: unknown): Promise<T> => send<T>('PATCH', path, { body })

export const put = <T>(path: string, body: unknown): Promise<T> => send<T>('PUT', path, { body })

export const remove = <T = void>(path: string, query: Query = {}): Promise<T> => send<T>('DELETE', path, { query })

/**
 * The address of something that the browser fetches by itself: a download, a stream of events. It asks for the
 * language of the browser: where the page has another one, the address says so.
 */
export const addressOf = (path: string, query: Query = {}): string =>
  apiAddress(path, language === languageOfBrowser ? query : { ...query, language })

/** Of what is sent with headers of ours. */
export function apiAddress(path: string, query: Query = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) => [value].flat().map((each) => [name, each] as const))
  const present = given.filter(([, value]) => value !== undefined && value !== '')
  const search = new URLSearchParams(present.map(([name, value]) => [name, String(value)])).toString()
  return `${BASE}${path}${search === '' ? '' : `${path.includes('?') ? '&' : '?'}${search}`}`
}

async function send<T>(method: string, path: string, { query, body, signal }: Options): Promise<T> {
  const response = await fetch(apiAddress(path, query), {
    method,
    headers: {
      accept: 'application/json',
      'accept-language': language,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal !== undefined && { signal }),
  }).catch((error: unknown) => {
    throw signal?.aborted === true ? error : unreachable()
  })
  if (!response.ok) throw await readRefusal(response)
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T)
}

const unreachable = (): Refused => new Refused({ code: 'UNREACHABLE', status: 0, ...t.errors.unreachable })

export async function readRefusal(response: Response): Promise<Refused> {
  const told: unknown = await response.json().catch(() => null)
  return toRefused(told, response.status)
}

/** A problem document as the server wrote it; anything else (a proxy's page, say) is told by its status alone. */
export function toRefused(told: unknown, status: number): Refused {
  if (told instanceof Refused) return told
  if (isRefusal(told)) return new Refused(told)
  return new Refused({ code: 'UNEXPECTED', status, ...t.errors.unexpected(status) })
}

const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'code' in value && 'message' in value && 'remedy' in value
