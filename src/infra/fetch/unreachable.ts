/** Why an address cannot be fetched, in words: the libraries hide the reason in causes of causes. */
import { Refusal } from '../../core/refusal.ts'

export const INSIDE = 'it leads to an address that is not public'

/** Told without path and query, which may hold a secret. */
export const notAllowed = (url: URL, reason: string): Refusal =>
  new Refusal('URL_NOT_ALLOWED', { url: url.origin, reason })

/** Thrown inside of a connection, before it is made. */
export class NotPublic extends Error {
  readonly address: string

  constructor(address: string) {
    super(`${address} is not a public address`)
    this.address = address
  }
}

export function explain(url: URL, error: unknown): Refusal {
  const causes = causesOf(error)
  if (causes.some((cause) => cause instanceof NotPublic)) return notAllowed(url, INSIDE)
  const told = causes.map(reasonOf).find((reason) => reason !== null) ?? 'the connection failed'
  return new Refusal('URL_UNREACHABLE', { url: url.origin, reason: told })
}

function causesOf(error: unknown): readonly Error[] {
  if (!(error instanceof Error)) return []
  const inner = error instanceof AggregateError ? error.errors : [error.cause]
  return [error, ...inner.flatMap(causesOf)]
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its name cannot be looked up now',
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection broke',
  UND_ERR_SOCKET: 'the connection broke',
  UND_ERR_CONNECT_TIMEOUT: 'it does not answer',
  UND_ERR_HEADERS_TIMEOUT: 'it does not answer',
  UND_ERR_BODY_TIMEOUT: 'it stopped in the middle of the file',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is self-signed',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be checked',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
}

function reasonOf(error: Error): string | null {
  if (error.name === 'TimeoutError') return 'it took too long'
  const code = 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? null
}
