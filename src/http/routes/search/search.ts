import type { Services } from '../../../operations/context.ts'
import { searchRecords } from '../../../operations/search/search-records.ts'
import type { App } from '../../app.ts'
import { contextOf } from '../../authenticate.ts'
import * as contract from './contract.ts'

export function addSearchRoutes(app: App, services: Services): void {
  app.get('/search', { schema: contract.searchRecords }, (request) =>
    searchRecords(contextOf(services, request), request.query.q, request.query.limit),
  )
}
