import type { Services } from '../../../operations/context.ts'
import { createImport, updateImport } from '../../../operations/import/create-import.ts'
import { editImportRows } from '../../../operations/import/edit-import-rows.ts'
import { listFailedRows } from '../../../operations/import/failed-rows.ts'
import { failedRowsFile, failedRowsWorkbook } from '../../../operations/import/failed-rows-file.ts'
import { getImport } from '../../../operations/import/present-import.ts'
import { keptFile, listKept } from '../../../operations/import/kept-values.ts'
import { listImportRows, previewImport } from '../../../operations/import/import-rows.ts'
import {
  applyImport,
  planImport,
  retryImport,
  undoImport,
  unscheduleImport,
} from '../../../operations/import/steer-import.ts'
import { openRemainder } from '../../../operations/import/remainder/open-remainder.ts'
import { getImportProfile, profileImport } from '../../../operations/import/profile-import.ts'
import type { App } from '../../app.ts'
import { attachment, XLSX_TYPE } from '../../attachment.ts'
import { contextOf } from '../../authenticate.ts'
import { IDEMPOTENT } from '../../idempotent.ts'
import * as contract from './contract.ts'

export function addImportRoutes(app: App, services: Services): void {
  app.post('/imports', { schema: contract.createImport, config: IDEMPOTENT }, async (request, reply) =>
    reply.code(201).send(await createImport(contextOf(services, request), request.body)),
  )

  app.get('/imports/:id', { schema: contract.getImport }, (request) =>
    getImport(contextOf(services, request), request.params.id),
  )

  app.patch('/imports/:id', { schema: contract.updateImport }, (request) =>
    updateImport(contextOf(services, request), request.params.id, request.body),
  )

  app.post('/imports/:id/plan', { schema: contract.planImport, config: IDEMPOTENT }, async (request, reply) =>
    reply.code(202).send(await planImport(contextOf(services, request), request.params.id, request.body ?? {})),
  )

  app.post('/imports/:id/profile', { schema: contract.profileImport }, (request) =>
    profileImport(contextOf(services, request), request.params.id),
  )

  app.get('/imports/:id/profile', { schema: contract.getImportProfile }, (request) =>
    getImportProfile(contextOf(services, request), request.params.id),
  )

  app.get('/imports/:id/preview', { schema: contract.previewImport }, (request) =>
    previewImport(contextOf(services, request), request.params.id),
  )

  app.get('/imports/:id/rows', { schema: contract.listImportRows }, (request) =>
    listImportRows(contextOf(services, request), request.params.id, request.query),
  )

  app.patch('/imports/:id/rows', { schema: contract.editImportRows }, (request) =>
    editImportRows(contextOf(services, request), request.params.id, request.body.edits),
  )

  app.post('/imports/:id/apply', { schema: contract.applyImport, config: IDEMPOTENT }, async (request, reply) =>
    reply.code(202).send(await applyImport(contextOf(services, request), request.params.id, request.body ?? {})),
  )

  app.delete('/imports/:id/start', { schema: contract.unscheduleImport }, (request) =>
    unscheduleImport(contextOf(services, request), request.params.id),
  )

  app.post('/imports/:id/retry', { schema: contract.retryImport, config: IDEMPOTENT }, async (request, reply) =>
    reply.code(202).send(await retryImport(contextOf(services, request), request.params.id)),
  )

  app.post('/imports/:id/remainder', { schema: contract.openRemainder, config: IDEMPOTENT }, (request) =>
    openRemainder(contextOf(services, request), request.params.id),
  )

  app.post('/imports/:id/undo', { schema: contract.undoImport, config: IDEMPOTENT }, async (request, reply) =>
    reply.code(202).send(await undoImport(contextOf(services, request), request.params.id)),
  )

  app.get('/imports/:id/kept', { schema: contract.listKept }, (request) =>
    listKept(contextOf(services, request), request.params.id, request.query),
  )

  app.get('/imports/:id/kept.csv', { schema: contract.getKeptFile }, async (request, reply) => {
    const { name, stream } = await keptFile(contextOf(services, request), request.params.id)
    return attachment(reply, name, 'text/csv; charset=utf-8').send(stream)
  })

  app.get('/imports/:id/failed', { schema: contract.listFailedRows }, (request) =>
    listFailedRows(contextOf(services, request), request.params.id, request.query),
  )

  app.get('/imports/:id/failed-rows.csv', { schema: contract.getFailedRows }, async (request, reply) => {
    const { name, stream } = await failedRowsFile(contextOf(services, request), request.params.id)
    return attachment(reply, name, 'text/csv; charset=utf-8').send(stream)
  })

  app.get('/imports/:id/failed-rows', { schema: contract.getFailedRowsFile }, async (request, reply) => {
    const isWorkbook = request.query.format === 'xlsx'
    const produce = isWorkbook ? failedRowsWorkbook : failedRowsFile
    const { name, stream } = await produce(contextOf(services, request), request.params.id)
    return attachment(reply, name, isWorkbook ? XLSX_TYPE : 'text/csv; charset=utf-8').send(stream)
  })
}
