import type { Services } from '../../../operations/context.ts'
import { getReview, listReviewRows } from '../../../operations/import/review/review-rows.ts'
import type { App } from '../../app.ts'
import { contextOf } from '../../authenticate.ts'
import * as contract from './contract.ts'

export function addImportReviewRoutes(app: App, services: Services): void {
  app.get('/imports/:id/review', { schema: contract.getImportReview }, (request) =>
    getReview(contextOf(services, request), request.params.id),
  )

  app.get('/imports/:id/review/rows', { schema: contract.listReviewRows }, (request) =>
    listReviewRows(contextOf(services, request), request.params.id, request.query),
  )
}
