import type { Services } from '../../../operations/context.ts'
import type { App } from '../../app.ts'
import { contextOf } from '../../authenticate.ts'
import { getEvents } from './contract.ts'
import { openEventStream } from './event-stream.ts'

export function addEventRoutes(app: App, services: Services, closing: AbortSignal): void {
  app.get('/events', { schema: getEvents, exposeHeadRoute: false }, (request, reply) => {
    const lastEventId = request.headers['last-event-id']
    const stream = openEventStream(contextOf(services, request), {
      lastEventId: typeof lastEventId === 'string' ? lastEventId : undefined,
      closing,
    })
    return (
      reply
        .header('content-type', 'text/event-stream; charset=utf-8')
        .header('cache-control', 'no-store')
        // A stopping server would wait for a connection that is kept for a next request.
        .header('connection', 'close')
        .header('x-accel-buffering', 'no')
        .send(stream)
    )
  })
}
