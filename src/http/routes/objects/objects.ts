import type { Services } from '../../../operations/context.ts'
import { templateFile } from '../../../operations/import/template-file.ts'
import { templateWorkbook } from '../../../operations/import/template-workbook.ts'
import { createObject } from '../../../operations/model/create-object.ts'
import { describeModel } from '../../../operations/model/describe-model.ts'
import { getObject } from '../../../operations/model/get-object.ts'
import { listObjects } from '../../../operations/model/list-objects.ts'
import { previewObjectRemoval, removeObject } from '../../../operations/model/remove-object.ts'
import { updateObject } from '../../../operations/model/update-object.ts'
import type { App } from '../../app.ts'
import { attachment, XLSX_TYPE } from '../../attachment.ts'
import { contextOf } from '../../authenticate.ts'
import * as contract from './contract.ts'

export function addObjectRoutes(app: App, services: Services): void {
  app.get('/objects', { schema: contract.listObjects }, async (request) => ({
    objects: await listObjects(contextOf(services, request)),
  }))

  app.get('/model', { schema: contract.getModel }, async (request) => ({
    objects: await describeModel(contextOf(services, request)),
  }))

  app.get('/objects/:object', { schema: contract.getObject }, (request) =>
    getObject(contextOf(services, request), request.params.object),
  )

  app.post('/objects', { schema: contract.createObject }, async (request, reply) =>
    reply.code(201).send(await createObject(contextOf(services, request), request.body)),
  )

  app.patch('/objects/:object', { schema: contract.updateObject }, (request) =>
    updateObject(contextOf(services, request), request.params.object, request.body),
  )

  app.delete('/objects/:object', { schema: contract.removeObject }, (request) => {
    const remove = request.query.preview === true ? previewObjectRemoval : removeObject
    return remove(contextOf(services, request), request.params.object)
  })

  app.get('/objects/:object/template.csv', { schema: contract.getTemplate }, async (request, reply) => {
    const { name, content } = await templateFile(contextOf(services, request), request.params.object)
    return attachment(reply, name, 'text/csv; charset=utf-8').send(content)
  })

  app.get('/objects/:object/template', { schema: contract.getTemplateFile }, async (request, reply) => {
    const context = contextOf(services, request)
    if (request.query.format === 'xlsx') {
      const { name, stream } = await templateWorkbook(context, request.params.object)
      return attachment(reply, name, XLSX_TYPE).send(stream)
    }
    const { name, content } = await templateFile(context, request.params.object)
    return attachment(reply, name, 'text/csv; charset=utf-8').send(content)
  })
}
