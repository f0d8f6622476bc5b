/** Hands requests to the tus server, which answers them by itself. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Server } from '@tus/server'
import type { Context } from '../../../operations/context.ts'
import type { UploadFolder } from './upload-folder.ts'

export const UPLOADS_PATH = '/api/v1/uploads'
export const FILE_ID_HEADER = 'waybill-file-id'

export interface TusRequest {
  readonly raw: IncomingMessage
  readonly response: ServerResponse
  readonly context: Context
}

export interface TusOptions {
  readonly folder: UploadFolder
  readonly limitBytes: number
  /** Cuts uploads off when the server stops: they are resumed when it is back. */
  readonly closing: AbortSignal
}

export async function handleTus({ raw, response, context }: TusRequest, options: TusOptions): Promise<void> {
  const { folder, limitBytes, closing } = options
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
  })
  const cutOff = (): unknown => raw.destroy()
  closing.addEventListener('abort', cutOff)
  try {
    await server.handle(raw, response)
  } finally {
    closing.removeEventListener('abort', cutOff)
  }
}
