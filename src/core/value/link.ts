/**
 * Web addresses, with or without a scheme: "acme.com", "https://www.Acme.com/".
 *
 * The spelling stays as written. The normal form is what identifies the site or page however it was
 * written: no scheme, no "www.", host in lower case (Punycode), no slash at the end, no fragment.
 */
import { listCodec } from './list.ts'
import { visibleText } from './text.ts'
import { unreadable } from './unreadable.ts'
import { ok, type Codec, type Parsed } from './value-type.ts'

export interface Link {
  readonly value: string
  readonly normalForm: string
}

export const linkCodec: Codec<string> = {
  type: 'link',
  reader: () => readLinkCell,
  format: (value) => value,
  normalForm: (value) => readLink(value)?.normalForm ?? value.toLowerCase(),
}

export const linkListCodec = listCodec('linkList', linkCodec)

function readLinkCell(text: string): Parsed<string> {
  if (text.includes('\0')) return unreadable('TEXT_HAS_NUL', text)
  const link = readLink(text)
  return link === null ? unreadable('LINK_UNREADABLE', text) : ok(link.value)
}

/** The link read last: a cell's normal form is asked for right after its value. */
let lastRead: Link = { value: '', normalForm: '' }

/** Value and normal form in one go; null when the text is no web address. */
export function readLink(text: string): Link | null {
  if (text === lastRead.value) return lastRead
  const link = readPlainLink(text) ?? readAnyLink(visibleText(text))
  if (link !== null) lastRead = link
  return link
}

// Host of ordinary labels and a top level of letters; a path and a query of characters that `URL` leaves alone.
const PLAIN =
  /^(?:https?:\/\/)?((?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,63})((?:\/[\w\-.~!$&'()*+,;=:@/]*)?)((?:\?[\w\-.~!$&()*+,;=:@/?%]+)?)$/i
const LONGEST_HOST = 253
const LONGEST_LABEL = 63

/** Reads ordinary ASCII links with the result that `readAnyLink` has, at a fraction of its cost; null for others. */
export function readPlainLink(text: string): Link | null {
  const [, host, path, query] = PLAIN.exec(text) ?? []
  if (host === undefined || path === undefined || query === undefined) return null
  // Left to `URL`: dot segments, a query right after the host, labels that could be too long.
  if (path.includes('/.') || (path === '' && query !== '') || host.length > LONGEST_LABEL) return null
  return { value: text, normalForm: withoutWww(host.toLowerCase()) + withoutEndSlashes(path) + query }
}

// "acme.com:8080" has a port, not a scheme.
const SCHEME = /^([a-z][a-z\d+.-]*):(?!\d)/i
const WEB_SCHEME = /^https?:\/\//i
const HOST = /^(?:[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?\.)+(?:[a-z]{2,63}|xn--[a-z\d-]{1,59})$/
// "ada@acme.com" is an e-mail address, though `URL` would take "ada" for a user of acme.com.
const HAS_USER = /^(?:https?:\/\/)?[^/?#\\]*@/i
const IP_ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/

/** Reads any link with the platform's `URL`. */
export function readAnyLink(text: string): Link | null {
  const hasScheme = WEB_SCHEME.test(text)
  if (/\s/.test(text) || HAS_USER.test(text) || (!hasScheme && SCHEME.test(text))) return null
  const url = URL.parse(hasScheme ? text : `http://${text}`)
  if (url === null) return null
  const host = url.hostname.replace(/\.$/, '')
  if (host.length > LONGEST_HOST || !(HOST.test(host) || (hasScheme && isWrittenIp(text, host)))) return null
  // Without a scheme, the port of https is as much the default one as that of http.
  const port = url.port === '' || (!hasScheme && url.port === '443') ? '' : `:${url.port}`
  return { value: text, normalForm: withoutWww(host) + port + withoutEndSlashes(url.pathname) + url.search }
}

/** `URL` takes "http://3.5" for an address too; only four written numbers are meant as one. */
const isWrittenIp = (text: string, host: string): boolean => IP_ADDRESS.test(host) && text.includes(host)

const withoutWww = (host: string): string => (host.startsWith('www.') && host.includes('.', 4) ? host.slice(4) : host)

/** A loop, because an expression anchored at the end alone would try every slash of a hostile path. */
function withoutEndSlashes(path: string): string {
  let end = path.length
  while (end > 0 && path[end - 1] === '/') end--
  return path.slice(0, end)
}
