/** Answers with a problem document when something was thrown. Defects go to the log. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal, RefusalCode } from '../core/refusal.ts'
import { describeRefusal, PROBLEM_TYPE } from './problem-document.ts'
import { toRefusal } from './to-refusal.ts'

export function handleError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = toRefusal(error, request)
  logTrouble(request, refusal, error)
  const seconds = retryAfter(refusal)
  if (seconds !== null) reply.header('retry-after', seconds)
  // Nobody reads the rest of a body that was given up: the connection would stay open with it.
  if (request.raw.destroyed && !request.raw.complete) reply.header('connection', 'close')
  // What is announced as a file or a stream has become a problem document.
  reply.removeHeader('content-disposition')
  return reply
    .code(refusal.status)
    .type(PROBLEM_TYPE)
    .serializer(JSON.stringify)
    .send(describeRefusal(refusal, request))
}

/** What was refused is the sender's to know; what failed here is ours too. */
export function logTrouble(request: FastifyRequest, refusal: Refusal, error: unknown): void {
  // Of a body that was given up half-way, such as one that is too large, Node has let the socket go.
  const socket: { readonly destroyed: boolean } | null = request.socket
  // Who broke off the request gets no answer, and what that led to is no news.
  if (socket?.destroyed === true) request.log.debug({ err: error }, 'The request broke off')
  else if (refusal.code === 'DEFECT') request.log.error({ err: error, url: request.url }, 'A defect')
  else if (refusal.status >= 500) request.log.warn({ err: error }, refusal.message)
}

const RETRY_AFTER_SECONDS: Partial<Record<RefusalCode, number>> = { SERVICE_UNAVAILABLE: 5, IDEMPOTENCY_BUSY: 1 }

function retryAfter({ code, details }: Refusal): number | null {
  if (code === 'TOO_MANY_REQUESTS') return Number(details['seconds'])
  return RETRY_AFTER_SECONDS[code] ?? null
}
