import { Refusal } from '../../../core/refusal.ts'
import type { Services } from '../../../operations/context.ts'
import { createField } from '../../../operations/model/create-field.ts'
import { describeFieldUse } from '../../../operations/model/field-use.ts'
import { getObject } from '../../../operations/model/get-object.ts'
import { orderFields } from '../../../operations/model/order-fields.ts'
import { previewUnique } from '../../../operations/model/preview-unique.ts'
import { previewFieldRemoval, removeField } from '../../../operations/model/remove-field.ts'
import { setUnique } from '../../../operations/model/set-unique.ts'
import { updateField } from '../../../operations/model/update-field.ts'
import type { App } from '../../app.ts'
import { contextOf } from '../../authenticate.ts'
import * as contract from './contract.ts'

export function addFieldRoutes(app: App, services: Services): void {
  app.get('/objects/:object/fields', { schema: contract.listFields }, async (request) => {
    const { fields } = await getObject(contextOf(services, request), request.params.object)
    return { fields }
  })

  app.post('/objects/:object/fields', { schema: contract.createField }, async (request, reply) => {
    const field = await createField(contextOf(services, request), request.params.object, request.body)
    return reply.code(201).send(field)
  })

  app.patch('/objects/:object/fields/:field', { schema: contract.updateField }, (request) => {
    const context = contextOf(services, request)
    const { object, field } = request.params
    const { isUnique, ...change } = request.body
    if (isUnique === undefined) return updateField(context, object, field, change)
    // Two changes of the model, each of which may be refused: together they could be half done.
    if (Object.keys(change).length > 0) {
      throw new Refusal('REQUEST_INVALID', { reason: 'body.isUnique: is changed in a request of its own' })
    }
    return setUnique(context, object, field, isUnique)
  })

  app.put('/objects/:object/field-order', { schema: contract.orderFields }, async (request) => {
    const { fields } = await orderFields(contextOf(services, request), request.params.object, request.body.fields)
    return { fields }
  })

  app.get('/objects/:object/fields/:field/use', { schema: contract.getFieldUse }, (request) => {
    const { object, field } = request.params
    return describeFieldUse(contextOf(services, request), object, field)
  })

  app.get('/objects/:object/fields/:field/duplicates', { schema: contract.previewUnique }, (request) => {
    const { object, field } = request.params
    return previewUnique(contextOf(services, request), object, field)
  })

  app.delete('/objects/:object/fields/:field', { schema: contract.removeField }, (request) => {
    const { object, field } = request.params
    const remove = request.query.preview === true ? previewFieldRemoval : removeField
    return remove(contextOf(services, request), object, field)
  })
}
