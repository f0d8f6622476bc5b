/** Hands requests to the tus server, which answers them by itself. */
import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { Server } from '@tus/server'
import type { FastifyRequest } from 'fastify'
import type { Context } from '../../../operations/context.ts'
import type { TusOptions } from './tus-options.ts'
import { describeTrouble } from './tus-trouble.ts'

export const UPLOADS_PATH = '/api/v1/uploads'
export const FILE_ID_HEADER = 'waybill-file-id'

export interface TusRequest {
  readonly request: FastifyRequest
  readonly response: ServerResponse
  readonly context: Context
}

export async function handleTus({ request, response, context }: TusRequest, options: TusOptions): Promise<void> {
  const { folder, limitBytes } = options
  // One for each request, so that the hooks know who sent it. It holds nothing: store and locks are shared.
  const server = new Server({
    path: UPLOADS_PATH,
    datastore: folder.store,
    locker: folder.locker,
    maxSize: limitBytes,
    relativeLocation: true,
    // Same-origin pages and programs only: no CORS.
    allowedOrigins: () => false,
    namingFunction: () => randomUUID(),
    onUploadCreate: async (_request, { metadata }) => ({ metadata: { ...metadata, member: context.actor.memberId } }),
    onUploadFinish: async (_request, upload) => ({
      headers: { [FILE_ID_HEADER]: await folder.finish(context, upload) },
    }),
    onResponseError: (_request, error) => describeTrouble(error, request, options),
  })
  await server.handle(request.raw, response)
}
