import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Services } from '../../../operations/context.ts'
import { inspectUpload } from '../../../operations/import/inspect-upload.ts'
import { registerFile } from '../../../operations/import/register-file.ts'
import type { App } from '../../app.ts'
import { contextOf } from '../../authenticate.ts'
import * as contract from './contract.ts'
import { fetchUpload, readFetchOrder } from './fetch-upload.ts'
import { receiveFile, tooLarge } from './receive-file.ts'
import { FILE_ID_HEADER, handleTus } from './tus-handler.ts'
import type { TusOptions } from './tus-options.ts'
import { openUploadFolder, type KnownUpload } from './upload-folder.ts'

export interface UploadOptions {
  readonly dataFolder: string
  readonly limitBytes: number
  readonly closing: AbortSignal
}

const CLEAN_UP_EVERY_MS = 6 * 3_600_000

export async function addUploadRoutes(app: App, services: Services, options: UploadOptions): Promise<void> {
  const { limitBytes, closing } = options
  const folder = await openUploadFolder(options.dataFolder)
  cleanUp(app, () => folder.removeAbandoned())
  app.addHook('onRequest', async (request, reply) => cutOff(request, reply, closing))
  // Bodies are files here: nothing is to be parsed, whatever their type says.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))

  app.post('/files', { schema: contract.uploadFile }, async (request, reply) => {
    if (Number(request.headers['content-length'] ?? 0) > limitBytes) throw tooLarge(limitBytes)
    const context = contextOf(services, request)
    const { name } = request.query
    if (name === undefined) {
      const order = await readFetchOrder(request.headers['content-type'], request.body)
      return reply.code(201).send(await fetchUpload(context, order, limitBytes))
    }
    const uploadPath = folder.newPath()
    await receiveFile(request.body, uploadPath, limitBytes)
    const file = await registerFile(context, { name, uploadPath })
    return reply.code(201).send({ ...file, name })
  })

  const passOn = makePassOn(services, { folder, limitBytes })

  app.post('/uploads', { schema: contract.createUpload }, async (request, reply) => {
    if (Number(request.headers['upload-length'] ?? 0) > limitBytes) throw tooLarge(limitBytes)
    await passOn(request, reply)
  })

  const listed = { config: { swagger: { exposeHeadRoute: true } } }

  app.head('/uploads/:id', { schema: contract.getUpload, ...listed }, async (request, reply) => {
    const upload = await folder.find(contextOf(services, request), request.params.id)
    if (upload.fileId === null) await passOn(request, reply)
    else await tellFinished(reply, upload)
  })

  app.get('/uploads/:id/inspection', { schema: contract.inspectUpload }, async (request) => {
    const context = contextOf(services, request)
    return inspectUpload(context, await folder.soFar(context, request.params.id), request.query)
  })

  app.patch('/uploads/:id', { schema: contract.continueUpload }, async (request, reply) => {
    await folder.find(contextOf(services, request), request.params.id)
    await passOn(request, reply)
  })

  app.delete('/uploads/:id', { schema: contract.cancelUpload }, async (request, reply) => {
    await folder.find(contextOf(services, request), request.params.id)
    await passOn(request, reply)
  })
}

/** A server that stops does not wait for the end of a large file: the upload is resumed when it is back. */
function cutOff(request: FastifyRequest, reply: FastifyReply, closing: AbortSignal): void {
  const destroy = (): unknown => request.raw.destroy()
  closing.addEventListener('abort', destroy)
  reply.raw.once('close', () => closing.removeEventListener('abort', destroy))
}

const makePassOn = (services: Services, options: TusOptions) =>
  async function passOn(request: AnyRequest, reply: Pick<FastifyReply, 'raw' | 'hijack'>): Promise<void> {
    const context = contextOf(services, request)
    reply.hijack()
    try {
      await handleTus({ request: request as FastifyRequest, response: reply.raw, context }, options)
    } catch (error) {
      request.log.error({ err: error }, 'An upload broke off')
      request.raw.destroy()
    }
  }

/** A request whatever its route: nothing of the types of its body and parameters is needed. */
type AnyRequest = Pick<FastifyRequest, 'raw' | 'actor' | 'language' | 'log'>

/** The file has moved to where files are kept: tus does not find it any more, but a client may ask again. */
const tellFinished = (
  reply: { headers(values: Record<string, string>): { send(): unknown } },
  { sizeBytes, fileId }: KnownUpload,
): unknown =>
  reply
    .headers({
      'tus-resumable': '1.0.0',
      'cache-control': 'no-store',
      'upload-offset': String(sizeBytes),
      'upload-length': String(sizeBytes),
      [FILE_ID_HEADER]: String(fileId),
    })
    .send()

/** At the start and every few hours. What cannot be removed now is tried again then. */
function cleanUp(app: App, remove: () => Promise<void>): void {
  const run = (): void => {
    remove().catch((error: unknown) => app.log.warn({ err: error }, 'Old uploads could not be removed'))
  }
  const timer = setInterval(run, CLEAN_UP_EVERY_MS).unref()
  app.addHook('onReady', async () => run())
  app.addHook('onClose', async () => clearInterval(timer))
}
