/** The Idempotency-Key header, on the routes that create something. See `operations/idempotency`. */
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Services } from '../operations/context.ts'
import { beginRequest, finishRequest, giveUpRequest } from '../operations/idempotency/idempotency.ts'
import { contextOf } from './authenticate.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly isIdempotent?: boolean
  }
  interface FastifyRequest {
    /** The key that this request holds until it is answered. */
    idempotencyKey: string | null
  }
}

export const IdempotencyHeaders = z.looseObject({
  'idempotency-key': z
    .string()
    .min(1)
    .max(200)
    .exactOptional()
    .meta({ description: 'A text of your own choice. A repeated request gets the first answer; kept for 24 hours.' }),
})

/** Marks a route whose requests may be repeated with a key. */
export const IDEMPOTENT = { isIdempotent: true }

export function addIdempotency(app: FastifyInstance, services: Services): void {
  app.decorateRequest('idempotencyKey', null)
  app.addHook('preHandler', (request, reply) => begin(services, request, reply))
  app.addHook('onSend', async (request, reply, payload) => {
    await finish(services, request, reply, payload)
    return payload
  })
}

async function begin(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const key = request.headers['idempotency-key']
  if (request.routeOptions.config.isIdempotent !== true || typeof key !== 'string') return undefined
  const answer = await beginRequest(contextOf(services, request), key, fingerprint(request))
  if (answer === null) {
    request.idempotencyKey = key
    return undefined
  }
  return reply.code(answer.status).type(answer.contentType).header('idempotent-replay', 'true').send(answer.body)
}

async function finish(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<void> {
  const key = request.idempotencyKey
  if (key === null) return
  const context = contextOf(services, request)
  try {
    if (reply.statusCode >= 400) await giveUpRequest(context, key)
    else
      await finishRequest(context, key, {
        status: reply.statusCode,
        contentType: contentTypeOf(reply),
        body: String(payload ?? ''),
      })
  } catch (error) {
    // The work is done and must be told; a repetition within two minutes is asked to wait.
    request.log.warn({ err: error }, 'An idempotency key could not be kept')
  }
}

const contentTypeOf = (reply: FastifyReply): string => String(reply.getHeader('content-type') ?? 'application/json')

/** The answer is for the one who asked first: nobody gets it by asking the same with the same key. */
const fingerprint = ({ method, url, body, actor }: FastifyRequest): Buffer =>
  createHash('sha256')
    .update(`${actor?.memberId} ${actor?.role.apiName} ${method} ${url}\n${JSON.stringify(body ?? null)}`)
    .digest()
