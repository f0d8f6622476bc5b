/**
 * The web server: the API under /api/v1, its description, and the pages. It only turns requests into
 * operations and what they return or throw into answers; it does not listen by itself.
 */
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import cookie from '@fastify/cookie'
import Fastify, { type FastifyServerOptions } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { ensureLocalToken } from '../operations/access/local-token.ts'
import { chooseLanguage, languageIn } from '../core/language.ts'
import type { Services } from '../operations/context.ts'
import { FILE_LIMIT_BYTES } from '../operations/import/file-limit.ts'
import type { App } from './app.ts'
import { Authenticator } from './authenticate.ts'
import { handleError } from './handle-error.ts'
import { addIdempotency } from './idempotent.ts'
import { addOpenApi } from './openapi.ts'
import { addPages } from './pages.ts'
import { addRateLimit } from './rate-limit.ts'
import { addAccountRoutes } from './routes/account/account.ts'
import { addApiKeyRoutes } from './routes/api-keys/api-keys.ts'
import { addAuditRoutes } from './routes/audit/audit.ts'
import { addBulkChangeRoutes } from './routes/bulk-changes/bulk-changes.ts'
import { addEventRoutes } from './routes/events/events.ts'
import { addExportRoutes } from './routes/exports/exports.ts'
import { addFieldRoutes } from './routes/fields/fields.ts'
import { addHealthRoutes } from './routes/health/health.ts'
import { addImportTemplateRoutes } from './routes/import-templates/import-templates.ts'
import { addImportScheduleRoutes } from './routes/import-schedules/import-schedules.ts'
import { addImportColumnRoutes } from './routes/import-columns/import-columns.ts'
import { addImportReviewRoutes } from './routes/import-review/import-review.ts'
import { addImportRoutes } from './routes/imports/imports.ts'
import { addInvitationRoutes } from './routes/invitations/invitations.ts'
import { addJobRoutes } from './routes/jobs/jobs.ts'
import { addLimitRoutes } from './routes/limits/limits.ts'
import { addMemberRoutes } from './routes/members/members.ts'
import { addNotificationRoutes } from './routes/notifications/notifications.ts'
import { addObjectRoutes } from './routes/objects/objects.ts'
import { addRecordRoutes } from './routes/records/records.ts'
import { addRoleRoutes } from './routes/roles/roles.ts'
import { addSampleDataRoutes } from './routes/sample-data/sample-data.ts'
import { addSearchRoutes } from './routes/search/search.ts'
import { addSessionRoutes } from './routes/session/session.ts'
import { addSetupRoutes } from './routes/setup/setup.ts'
import { addTeamRoutes } from './routes/teams/teams.ts'
import { addUploadRoutes } from './routes/uploads/uploads.ts'
import { addViewRoutes } from './routes/views/views.ts'
import { addWebhookRoutes } from './routes/webhooks/webhooks.ts'
import { addSecurityHeaders } from './security-headers.ts'
import { addLanguages } from './tell-in-language.ts'

export interface ServerOptions {
  /** Holds the local token and unfinished uploads. */
  readonly dataFolder: string
  /** Where the built pages are. */
  readonly pagesFolder?: string
  readonly uploadLimitBytes?: number
  /** Whether a proxy in front is believed about addresses and HTTPS: any, or those with these addresses. */
  readonly trustProxy?: boolean | readonly string[]
  readonly logLevel?: string
  /** Where the log goes; standard error when absent. */
  readonly log?: { write(line: string): void }
}

const REQUEST_LIMIT_BYTES = 16 * 1024 ** 2
const PAGES_FOLDER = path.resolve(import.meta.dirname, '../../web/dist')

export function createServer(services: Services, options: ServerOptions): App {
  const app: App = Fastify(frameworkOptions(options)).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(handleError)
  app.decorateRequest('actor', null)
  app.decorateRequest('sessionId', null)
  app.decorateRequest('language', 'en')
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    request.language = languageIn(request.query) ?? chooseLanguage(request.headers['accept-language'])
  })
  app.addHook('preClose', async () => {
    // What is still being answered is finished, but its connection is not kept for a next request.
    app.server.keepAliveTimeout = 1
  })
  addSecurityHeaders(app)
  addLanguages(app)
  addRateLimit(app)
  app.register(cookie)
  addOpenApi(app)
  app.register(async (root: App) => addHealthRoutes(root, services))
  app.register(async (api: App) => addApi(api, services, options), { prefix: '/api/v1' })
  addPages(app, options.pagesFolder ?? PAGES_FOLDER)
  return app
}

const frameworkOptions = ({ logLevel, log, trustProxy = false }: ServerOptions): FastifyServerOptions => ({
  logger: { level: logLevel ?? process.env['WAYBILL_LOG_LEVEL'] ?? 'warn', stream: log ?? process.stderr },
  bodyLimit: REQUEST_LIMIT_BYTES,
  trustProxy: typeof trustProxy === 'boolean' ? trustProxy : [...trustProxy],
  // Not from the sender: the id leads to lines of the log, and nobody else should choose which.
  requestIdHeader: false,
  genReqId: () => randomUUID(),
})

async function addApi(app: App, services: Services, options: ServerOptions): Promise<void> {
  const { dataFolder, uploadLimitBytes: limitBytes = FILE_LIMIT_BYTES } = options
  const authenticator = new Authenticator(services, await ensureLocalToken(dataFolder))
  const closing = new AbortController()
  app.addHook('preClose', async () => closing.abort())
  app.addHook('onRequest', (request, reply) => authenticator.admit(request, reply))
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })
  addIdempotency(app, services)
  addSetupRoutes(app, services, authenticator)
  addSessionRoutes(app, services)
  addAccountRoutes(app, services)
  addInvitationRoutes(app, services)
  addMemberRoutes(app, services)
  addTeamRoutes(app, services)
  addRoleRoutes(app, services)
  addApiKeyRoutes(app, services)
  addAuditRoutes(app, services)
  addObjectRoutes(app, services)
  addFieldRoutes(app, services)
  addRecordRoutes(app, services)
  addBulkChangeRoutes(app, services)
  addExportRoutes(app, services)
  addSearchRoutes(app, services)
  addViewRoutes(app, services)
  addSampleDataRoutes(app, services)
  app.register((files: App) => addUploadRoutes(files, services, { dataFolder, limitBytes, closing: closing.signal }))
  addImportRoutes(app, services)
  addImportColumnRoutes(app, services)
  addImportReviewRoutes(app, services)
  addImportTemplateRoutes(app, services)
  addJobRoutes(app, services)
  addImportScheduleRoutes(app, services)
  addNotificationRoutes(app, services)
  addWebhookRoutes(app, services)
  addEventRoutes(app, services, { authenticator, closing: closing.signal })
  addLimitRoutes(app, { uploadBytes: limitBytes, requestBytes: REQUEST_LIMIT_BYTES })
}
