import { checkHealth } from '../../../operations/check-health.ts'
import type { Services } from '../../../operations/context.ts'
import type { App } from '../../app.ts'
import { getHealth } from './contract.ts'

export function addHealthRoutes(app: App, services: Services): void {
  app.get('/api/health', { schema: getHealth, config: { isOpen: true } }, async () => {
    await checkHealth(services)
    return { status: 'ok' as const }
  })
}
