/** What tus tells in a line of its own becomes a problem document, with the status that its protocol asks for. */
import { STATUS_CODES } from 'node:http'
import { statfs } from 'node:fs/promises'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '../../../core/refusal.ts'
import { logTrouble } from '../../handle-error.ts'
import { describeRefusal } from '../../problem-document.ts'
import { toRefusal } from '../../to-refusal.ts'
import { tooLarge } from './receive-file.ts'
import type { TusOptions } from './tus-options.ts'

interface TusError {
  readonly status_code: number
  readonly body: string
}

export async function describeTrouble(
  error: Error | TusError,
  request: FastifyRequest,
  options: TusOptions,
): Promise<TusError> {
  const refusal = 'status_code' in error ? await fromTus(error, request, options) : toRefusal(error, request)
  logTrouble(request, refusal, error)
  const isOurs = !('status_code' in error) || refusal.code === 'STORAGE_FULL'
  const status = isOurs ? refusal.status : error.status_code
  const document = { ...describeRefusal(refusal, request), status, title: STATUS_CODES[status] ?? 'Error' }
  return { status_code: status, body: JSON.stringify(document) }
}

async function fromTus(
  { status_code: status, body }: TusError,
  request: FastifyRequest,
  options: TusOptions,
): Promise<Refusal> {
  if (status === 403 || status === 404 || status === 410) {
    return new Refusal('FILE_UNKNOWN', { id: request.url.split('/').at(-1) ?? '' })
  }
  if (status === 413) return tooLarge(options.limitBytes)
  if (status < 500) return new Refusal('REQUEST_INVALID', { reason: body.trim() })
  return (await isFull(options.folder.path)) ? new Refusal('STORAGE_FULL') : new Refusal('DEFECT', { id: request.id })
}

const HARDLY_ANY_BYTES = 1024 ** 2

/** The store does not say why it could not write. */
async function isFull(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize < HARDLY_ANY_BYTES
}
