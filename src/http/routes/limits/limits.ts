import type { App } from '../../app.ts'
import { getLimits } from './contract.ts'

export const LARGEST_PAGE = 1000

export interface Limits {
  readonly uploadBytes: number
  readonly requestBytes: number
}

export function addLimitRoutes(app: App, limits: Limits): void {
  app.get('/limits', { schema: getLimits }, () => ({ ...limits, pageSize: LARGEST_PAGE }))
}
