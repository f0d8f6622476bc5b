import type { Services } from '../../../operations/context.ts'
import { loadSampleData, removeSampleData } from '../../../operations/sample/sample-data.ts'
import type { App } from '../../app.ts'
import { contextOf } from '../../authenticate.ts'
import * as contract from './contract.ts'

export function addSampleDataRoutes(app: App, services: Services): void {
  app.post('/sample-data', { schema: contract.loadSampleData }, (request) =>
    loadSampleData(contextOf(services, request)),
  )

  app.delete('/sample-data', { schema: contract.removeSampleData }, (request) =>
    removeSampleData(contextOf(services, request)),
  )
}
