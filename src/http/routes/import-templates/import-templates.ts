import type { Services } from '../../../operations/context.ts'
import { saveTemplate } from '../../../operations/templates/save-template.ts'
import { exportTemplate, importTemplate } from '../../../operations/templates/template-transfer.ts'
import { changeTemplate, deleteTemplate, getTemplate, listTemplates } from '../../../operations/templates/templates.ts'
import type { App } from '../../app.ts'
import { attachment } from '../../attachment.ts'
import { contextOf } from '../../authenticate.ts'
import * as contract from './contract.ts'

export function addImportTemplateRoutes(app: App, services: Services): void {
  app.get('/import-templates', { schema: contract.listImportTemplates }, async (request) => {
    const { object, import: importId } = request.query
    const filter = { ...(object !== undefined && { object }), ...(importId !== undefined && { importId }) }
    return { templates: await listTemplates(contextOf(services, request), filter) }
  })

  app.post('/import-templates', { schema: contract.saveImportTemplate }, async (request, reply) =>
    reply.code(201).send(await saveTemplate(contextOf(services, request), request.body)),
  )

  app.post('/import-templates/file', { schema: contract.importImportTemplate }, async (request, reply) =>
    reply.code(201).send(await importTemplate(contextOf(services, request), { file: request.body, ...request.query })),
  )

  app.get('/import-templates/:id', { schema: contract.getImportTemplate }, (request) =>
    getTemplate(contextOf(services, request), request.params.id),
  )

  app.patch('/import-templates/:id', { schema: contract.changeImportTemplate }, (request) =>
    changeTemplate(contextOf(services, request), request.params.id, request.body),
  )

  app.delete('/import-templates/:id', { schema: contract.deleteImportTemplate }, (request) =>
    deleteTemplate(contextOf(services, request), request.params.id),
  )

  app.get('/import-templates/:id/file', { schema: contract.exportImportTemplate }, async (request, reply) => {
    const { fileName, file } = await exportTemplate(contextOf(services, request), request.params.id)
    return attachment(reply, fileName, 'application/json; charset=utf-8').send(file)
  })
}
