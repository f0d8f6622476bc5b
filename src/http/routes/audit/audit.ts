import { exportAudit, listAudit } from '../../../operations/access/audit.ts'
import type { Services } from '../../../operations/context.ts'
import type { App } from '../../app.ts'
import { attachment } from '../../attachment.ts'
import { contextOf } from '../../authenticate.ts'
import * as contract from './contract.ts'

export function addAuditRoutes(app: App, services: Services): void {
  app.get('/audit', { schema: contract.listAudit }, (request) => listAudit(contextOf(services, request), request.query))

  app.get('/audit.csv', { schema: contract.exportAudit }, async (request, reply) => {
    const { name, stream } = await exportAudit(contextOf(services, request), request.query)
    return attachment(reply, name, 'text/csv; charset=utf-8').send(stream)
  })
}
