import type { Services } from '../../../operations/context.ts'
import type { App } from '../../app.ts'
import { contextOf, type Authenticator } from '../../authenticate.ts'
import { getEvents } from './contract.ts'
import { openEventStream } from './event-stream.ts'

export interface EventOptions {
  readonly authenticator: Authenticator
  /** Ends every stream: the server is stopping. */
  readonly closing: AbortSignal
}

export function addEventRoutes(app: App, services: Services, { authenticator, closing }: EventOptions): void {
  app.get('/events', { schema: getEvents, exposeHeadRoute: false }, (request, reply) => {
    const lastEventId = request.headers['last-event-id']
    const stream = openEventStream(contextOf(services, request), {
      lastEventId: typeof lastEventId === 'string' ? lastEventId : undefined,
      closing,
      isStillAdmitted: () => authenticator.isStillAdmitted(request),
    })
    return (
      reply
        .header('content-type', 'text/event-stream; charset=utf-8')
        .header('x-accel-buffering', 'no')
        // A stopping server would wait for a connection that is kept for a next request.
        .header('connection', 'close')
        .send(stream)
    )
  })
}
