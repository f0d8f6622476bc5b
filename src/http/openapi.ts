/** The OpenAPI 3.1 document, made from the contracts of the routes. */
import swagger from '@fastify/swagger'
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import type { App } from './app.ts'
import { TAGS } from './describe-route.ts'
import { SESSION_COOKIE } from './session-cookie.ts'
import { tidyDocument, type Document } from './tidy-document.ts'

export const API_VERSION = '1.0.0'

const DESCRIPTION = `Everything that the pages of Waybill do, for programs: the same operations with the same counts.

Errors are problem documents (RFC 9457) with a stable \`code\`, a \`message\` and a \`remedy\`.
Programs send an API key as \`Authorization: Bearer wb_…\`; the pages use a session cookie.`

const OPENAPI = {
  openapi: '3.1.0',
  info: { title: 'Waybill', version: API_VERSION, description: DESCRIPTION },
  servers: [{ url: '/' }],
  tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
  security: [{ bearer: [] }, { session: [] }],
  components: {
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer', description: 'An API key, or the local token on the same machine.' },
      session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE, description: 'Set by signing in.' },
    },
  },
} as const

const zodToJsonConfig = { target: 'draft-2020-12', override: plainly } as const

export function addOpenApi(app: App): void {
  const nameSchemas = createJsonSchemaTransformObject({ zodToJsonConfig })
  app.register(swagger, {
    openapi: structuredClone(OPENAPI) as never,
    stripBasePath: false,
    convertConstToEnum: false,
    transform: createJsonSchemaTransform({ zodToJsonConfig }),
    transformObject: (document) => tidyDocument(nameSchemas(document) as Document) as never,
  })
  app.get('/api/openapi.json', { schema: { hide: true }, config: { isOpen: true } }, () => app.swagger())
}

interface Conversion {
  readonly zodSchema: z.core.$ZodType
  readonly jsonSchema: z.core.JSONSchema.BaseSchema
}

/** Says of a schema no more than is meant. */
function plainly({
  zodSchema: {
    _zod: { def },
  },
  jsonSchema,
}: Conversion): void {
  // Properties may join an answer: only what is strict says that there are no others.
  if (def.type === 'object' && !('catchall' in def && def.catchall !== undefined))
    delete jsonSchema.additionalProperties
  if (def.type === 'undefined') jsonSchema.type = 'null'
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
}
