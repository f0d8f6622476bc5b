import { describeRoute, textFile } from '../../describe-route.ts'

export const getEvents = describeRoute({
  operationId: 'getEvents',
  tags: ['Jobs'],
  summary: 'Live changes of batch jobs',
  description:
    'Server-sent events. The event `notification` says that the list of your notifications has changed. Each event `job` carries a job as it is now (schema Job). First come the jobs that are not ' +
    'finished, and those that finished since Last-Event-ID: whoever reconnects misses nothing. The stream ends ' +
    'with the session or the key.',
  response: { 200: textFile('Events, until either side closes.', 'text/event-stream') },
})
