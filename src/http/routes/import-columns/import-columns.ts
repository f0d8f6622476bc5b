import type { Services } from '../../../operations/context.ts'
import { listColumnTexts } from '../../../operations/import/column-texts.ts'
import { listColumnValues, proposeImportField } from '../../../operations/import/column-values.ts'
import type { App } from '../../app.ts'
import { contextOf } from '../../authenticate.ts'
import * as contract from './contract.ts'

export function addImportColumnRoutes(app: App, services: Services): void {
  app.get('/imports/:id/columns/:column/values', { schema: contract.listColumnValues }, (request) =>
    listColumnValues(contextOf(services, request), request.params.id, request.params.column),
  )

  app.post('/imports/:id/columns/:column/texts', { schema: contract.listColumnTexts }, (request) =>
    listColumnTexts(contextOf(services, request), request.params.id, request.params.column, request.body),
  )

  app.get('/imports/:id/columns/:column/field-proposal', { schema: contract.proposeImportField }, (request) =>
    proposeImportField(contextOf(services, request), request.params.id, request.params.column),
  )
}
