import type { Services } from '../../../operations/context.ts'
import { actOnRows, redoAction, undoAction } from '../../../operations/import/review/change-rows.ts'
import { findPlace } from '../../../operations/import/review/find-place.ts'
import { reviewFacets } from '../../../operations/import/review/review-facets.ts'
import { previewAction } from '../../../operations/import/review/preview-action.ts'
import { listReviewProblems } from '../../../operations/import/review/review-problems.ts'
import { listActions } from '../../../operations/import/review/review-history.ts'
import { getReview, listReviewRows } from '../../../operations/import/review/review-rows.ts'
import type { App } from '../../app.ts'
import { contextOf } from '../../authenticate.ts'
import { IDEMPOTENT } from '../../idempotent.ts'
import * as contract from './contract.ts'
import { withConditions } from './with-conditions.ts'

export function addImportReviewRoutes(app: App, services: Services): void {
  app.get('/imports/:id/review', { schema: contract.getImportReview }, (request) =>
    getReview(contextOf(services, request), request.params.id),
  )

  app.get('/imports/:id/review/rows', { schema: contract.listReviewRows }, (request) =>
    listReviewRows(contextOf(services, request), request.params.id, withConditions(request.query)),
  )

  app.get('/imports/:id/review/place', { schema: contract.findReviewPlace }, (request) =>
    findPlace(contextOf(services, request), request.params.id, withConditions(request.query)),
  )

  app.get('/imports/:id/review/problems', { schema: contract.listReviewProblems }, (request) =>
    listReviewProblems(contextOf(services, request), request.params.id),
  )

  app.get('/imports/:id/review/facets', { schema: contract.listReviewFacets }, (request) =>
    reviewFacets(contextOf(services, request), request.params.id, withConditions(request.query)),
  )

  app.post('/imports/:id/review/actions', { schema: contract.actOnRows, config: IDEMPOTENT }, (request) =>
    actOnRows(contextOf(services, request), request.params.id, request.body),
  )

  app.post('/imports/:id/review/actions/preview', { schema: contract.previewRowAction }, (request) =>
    previewAction(contextOf(services, request), request.params.id, request.body),
  )

  app.get('/imports/:id/review/actions', { schema: contract.listRowActions }, (request) =>
    listActions(contextOf(services, request), request.params.id, request.query),
  )

  app.post('/imports/:id/review/undo', { schema: contract.undoRowAction, config: IDEMPOTENT }, (request) =>
    undoAction(contextOf(services, request), request.params.id, request.query),
  )

  app.post('/imports/:id/review/redo', { schema: contract.redoRowAction, config: IDEMPOTENT }, (request) =>
    redoAction(contextOf(services, request), request.params.id, request.query),
  )
}
