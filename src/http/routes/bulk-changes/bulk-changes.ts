import type { Services } from '../../../operations/context.ts'
import { getBulkChange } from '../../../operations/bulk/bulk-change-view.ts'
import { bulkFailuresFile, bulkKeptFile, listBulkFailures, listBulkKept } from '../../../operations/bulk/bulk-rows.ts'
import { previewBulkChange } from '../../../operations/bulk/preview-bulk-change.ts'
import { startBulkChange } from '../../../operations/bulk/start-bulk-change.ts'
import type { App } from '../../app.ts'
import { attachment } from '../../attachment.ts'
import { contextOf } from '../../authenticate.ts'
import { IDEMPOTENT } from '../../idempotent.ts'
import * as contract from './contract.ts'

export function addBulkChangeRoutes(app: App, services: Services): void {
  app.post('/objects/:object/bulk-changes/preview', { schema: contract.previewBulkChange }, (request) =>
    previewBulkChange(contextOf(services, request), request.params.object, request.body),
  )

  app.post(
    '/objects/:object/bulk-changes',
    { schema: contract.startBulkChange, config: IDEMPOTENT },
    async (request, reply) => {
      const job = await startBulkChange(contextOf(services, request), request.params.object, request.body)
      return reply.code(202).send(job)
    },
  )

  app.get('/bulk-changes/:id', { schema: contract.getBulkChange }, (request) =>
    getBulkChange(contextOf(services, request), request.params.id),
  )

  app.get('/bulk-changes/:id/failed', { schema: contract.listBulkFailures }, (request) =>
    listBulkFailures(contextOf(services, request), request.params.id, request.query),
  )

  app.get('/bulk-changes/:id/failed.csv', { schema: contract.getBulkFailuresFile }, async (request, reply) => {
    const { name, stream } = await bulkFailuresFile(contextOf(services, request), request.params.id)
    return attachment(reply, name, 'text/csv; charset=utf-8').send(stream)
  })

  app.get('/bulk-changes/:id/kept', { schema: contract.listBulkKept }, (request) =>
    listBulkKept(contextOf(services, request), request.params.id, request.query),
  )

  app.get('/bulk-changes/:id/kept.csv', { schema: contract.getBulkKeptFile }, async (request, reply) => {
    const { name, stream } = await bulkKeptFile(contextOf(services, request), request.params.id)
    return attachment(reply, name, 'text/csv; charset=utf-8').send(stream)
  })
}
