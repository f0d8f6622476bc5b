/**
 * A file that the server fetches itself, for an import. It is streamed into the file store as an upload is,
 * and looked at like one: what it is, is told by its content.
 */
import { createHash } from 'node:crypto'
import { pipeline, Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '../../core/access/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import { explain } from '../../infra/fetch/unreachable.ts'
import type { WebAnswer } from '../../infra/fetch/web-client.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import type { Context } from '../context.ts'
import { FILE_LIMIT_BYTES, limitBytes, type FileLimit } from './file-limit.ts'
import { recordFile } from './register-file.ts'

export interface FetchRequest {
  readonly url: string
  /** Names with values: sent to the origin of the address, and nowhere else. */
  readonly headers?: Readonly<Record<string, string>>
  /** Instead of the name that the address gives it. */
  readonly name?: string
  /** What is known of the file as it was fetched last: nothing comes when it is still the same. */
  readonly known?: { readonly etag: string | null; readonly lastModified: string | null }
  readonly signal?: AbortSignal
}

export type Fetched =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'file'
      readonly fileId: string
      readonly name: string
      readonly sizeBytes: number
      readonly sha256: string
      readonly etag: string | null
      readonly lastModified: string | null
    }

const LONGEST_FETCH_MS = 2 * 3_600_000

/**
 * For members who may import something: others have no business in making the server ask around.
 *
 * @throws Refusal NOT_PERMITTED, URL_NOT_ALLOWED, URL_UNREACHABLE, URL_ANSWERED, FILE_TOO_LARGE, REQUEST_INVALID
 */
export async function fetchFile(
  context: Context,
  request: FetchRequest,
  limit: FileLimit = { bytes: FILE_LIMIT_BYTES },
): Promise<Fetched> {
  const { url, headers = {}, known, signal } = request
  assertImporter(context.actor)
  assertHeaders(headers)
  const answer = await context.outside.web.request({
    url,
    headers: { ...headers, ...conditions(known) },
    timeoutMs: LONGEST_FETCH_MS,
    ...(signal && { signal }),
  })
  if (answer.status === 304 && known !== undefined) {
    answer.body.destroy()
    return { kind: 'unchanged' }
  }
  if (answer.status !== 200) throw refuseAnswer(answer)
  return keep(context, answer, request.name ?? nameOf(answer), limit)
}

async function keep(context: Context, answer: WebAnswer, name: string, limit: FileLimit): Promise<Fetched> {
  const fileId = uuidv7()
  const hash = createHash('sha256')
  const content = decoded(answer)
  try {
    const { sizeBytes } = await context.files.write(fileId, hashed(limitBytes(content, limit), hash))
    await recordFile(context, { fileId, name, sizeBytes })
    const details = { name, host: answer.url.host, sizeBytes }
    await writeAudit(context.database.kysely, context.actor, { action: 'file.fetched', subjectId: fileId, details })
    const { header } = answer
    const sha256 = hash.digest('hex')
    return {
      kind: 'file',
      fileId,
      name,
      sizeBytes,
      sha256,
      etag: header('etag'),
      lastModified: header('last-modified'),
    }
  } catch (error) {
    answer.body.destroy()
    if (error instanceof Refusal || isOurs(error)) throw error
    throw explain(answer.url, error)
  }
}

function assertImporter({ role }: Actor): void {
  const { everyObject, objects } = role.permissions
  const mayImport = [everyObject, ...Object.values(objects)].some(({ allowed }) => allowed.includes('import'))
  if (!mayImport) throw new Refusal('NOT_PERMITTED', { permission: 'Import CSV', object: 'any object' })
}

/** Trouble with our own disk or database, which is not the other side's fault. */
const isOurs = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(ENOSPC|EDQUOT|EACCES|EROFS|EIO|[0-9A-Z]{5})$/.test(String(error.code))

async function* hashed(content: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>): AsyncGenerator<Buffer> {
  for await (const chunk of content) {
    hash.update(chunk)
    yield chunk
  }
}

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** Some servers pack what they were asked to send as it is. */
function decoded({ header, body }: WebAnswer): Readable {
  const decoder = DECODERS[header('content-encoding')?.trim().toLowerCase() ?? '']
  // An error of either stream ends the other; whoever reads meets it.
  return decoder === undefined ? body : pipeline(body, decoder(), () => {})
}

const conditions = (known: FetchRequest['known']): Readonly<Record<string, string>> => ({
  ...(known?.etag && { 'if-none-match': known.etag }),
  ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
})

function refuseAnswer({ url, status, body }: WebAnswer): Refusal {
  body.destroy()
  const isKept = status === 401 || status === 403
  const hint = isKept ? 'It asks for credentials: send them as a header.' : 'Open the address in a browser to see why.'
  return new Refusal('URL_ANSWERED', { url: url.origin, status, hint })
}

const HEADER_NAME = /^[!#$%&'*+\-.^_`|~\dA-Za-z]{1,100}$/
// oxlint-disable-next-line no-control-regex -- they are what must not be in it
const HEADER_VALUE = /^[^\0-\u0008\u000A-\u001F\u007F]{1,4000}$/
const OURS: ReadonlySet<string> = new Set([
  'host',
  'content-length',
  'transfer-encoding',
  'connection',
  'accept-encoding',
])

/** @throws Refusal REQUEST_INVALID */
export function assertHeaders(headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    if (!HEADER_NAME.test(name) || OURS.has(name.toLowerCase())) {
      throw new Refusal('REQUEST_INVALID', { reason: `"${name.slice(0, 100)}" is not a header that can be sent` })
    }
    if (!HEADER_VALUE.test(value)) {
      throw new Refusal('REQUEST_INVALID', { reason: `the value of the header "${name}" cannot be sent` })
    }
  }
}

/** The name that the other side gives the file, else the last part of its address. */
function nameOf({ url, header }: WebAnswer): string {
  const disposition = header('content-disposition') ?? ''
  const [, extended] = /filename\*=(?:UTF-8|utf-8)''([^;]+)/.exec(disposition) ?? []
  const [, plain] = /filename="?([^";]+)"?/.exec(disposition) ?? []
  const given = (extended === undefined ? plain : decode(extended)) ?? decode(url.pathname)
  return given.split(/[/\\]/).findLast((part) => part !== '') ?? url.hostname
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
