import type { Services } from '../../../operations/context.ts'
import { countRecords } from '../../../operations/records/count-records.ts'
import { createRecord } from '../../../operations/records/create-record.ts'
import { deleteRecord } from '../../../operations/records/delete-record.ts'
import { destroyRecord } from '../../../operations/records/destroy-record.ts'
import { getRecord } from '../../../operations/records/get-record.ts'
import { listRecords } from '../../../operations/records/list-records.ts'
import { listRelated } from '../../../operations/records/list-related.ts'
import { listHistory } from '../../../operations/records/record-history.ts'
import { restoreRecord } from '../../../operations/records/restore-record.ts'
import { updateRecord } from '../../../operations/records/update-record.ts'
import { upsertRecords } from '../../../operations/records/upsert-records.ts'
import type { App } from '../../app.ts'
import { contextOf } from '../../authenticate.ts'
import { IDEMPOTENT } from '../../idempotent.ts'
import * as contract from './contract.ts'
import { withFilters } from './read-filters.ts'

export function addRecordRoutes(app: App, services: Services): void {
  app.get('/objects/:object/records', { schema: contract.listRecords }, async (request) => {
    const context = contextOf(services, request)
    const { object } = request.params
    const { count, ...rest } = request.query
    const query = withFilters(rest)
    const page = await listRecords(context, object, query)
    return count === true ? { ...page, count: await countRecords(context, object, query) } : page
  })

  app.get('/objects/:object/records/count', { schema: contract.countRecords }, async (request) => ({
    count: await countRecords(contextOf(services, request), request.params.object, withFilters(request.query)),
  }))

  app.post(
    '/objects/:object/records',
    { schema: contract.createRecord, config: IDEMPOTENT },
    async (request, reply) => {
      const record = await createRecord(contextOf(services, request), request.params.object, request.body)
      return reply.code(201).send(record)
    },
  )

  app.post('/objects/:object/records/batch', { schema: contract.upsertRecords, config: IDEMPOTENT }, (request) =>
    upsertRecords(contextOf(services, request), request.params.object, request.body),
  )

  app.get('/objects/:object/records/:id', { schema: contract.getRecord }, (request) =>
    getRecord(contextOf(services, request), request.params.object, request.params.id),
  )

  app.patch('/objects/:object/records/:id', { schema: contract.updateRecord }, (request) =>
    updateRecord(contextOf(services, request), request.params.object, request.params.id, request.body),
  )

  app.delete('/objects/:object/records/:id', { schema: contract.deleteRecord }, async (request) => {
    const context = contextOf(services, request)
    const { object, id } = request.params
    if (request.query.permanently !== true) return deleteRecord(context, object, id)
    return { id, isDestroyed: true as const, ...(await destroyRecord(context, object, id)) }
  })

  app.post('/objects/:object/records/:id/restore', { schema: contract.restoreRecord }, (request) =>
    restoreRecord(contextOf(services, request), request.params.object, request.params.id),
  )

  app.get('/objects/:object/records/:id/history', { schema: contract.listHistory }, (request) =>
    listHistory(contextOf(services, request), request.params.object, request.params.id, request.query),
  )

  app.get('/objects/:object/records/:id/related', { schema: contract.listRelated }, async (request) => ({
    related: await listRelated(contextOf(services, request), request.params.object, request.params.id),
  }))
}
