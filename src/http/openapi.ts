/** The OpenAPI 3.1 document, made from the contracts of the routes. */
import swagger from '@fastify/swagger'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { SESSION_COOKIE } from './session-cookie.ts'
import type { App } from './app.ts'
import { TAGS } from './describe-route.ts'

export const API_VERSION = '1.0.0'

const DESCRIPTION = `Everything that the pages of Waybill do, for programs: the same operations with the same counts.

Errors are problem documents (RFC 9457) with a stable \`code\`, a \`message\` and a \`remedy\`.
Programs send an API key as \`Authorization: Bearer wb_…\`; the pages use a session cookie.`

export function addOpenApi(app: App): void {
  app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Waybill', version: API_VERSION, description: DESCRIPTION },
      servers: [{ url: '/' }],
      tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
      security: [{ bearer: [] }, { session: [] }],
      components: {
        securitySchemes: {
          bearer: {
            type: 'http',
            scheme: 'bearer',
            description: 'An API key, or the local token on the same machine.',
          },
          session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE, description: 'Set by signing in.' },
        },
      },
    },
    stripBasePath: false,
    convertConstToEnum: false,
    transform: jsonSchemaTransform,
    transformObject: (document) => keepReferenced(jsonSchemaTransformObject(document)),
  })
  app.get('/api/openapi.json', { schema: { hide: true }, config: { isOpen: true } }, () => app.swagger())
}

type Document = ReturnType<typeof jsonSchemaTransformObject>

const REFERENCE = /"#\/components\/schemas\/([^"]+)"/g

/** Every named schema comes once as it is read and once as it is written: what no route uses is left out. */
function keepReferenced(document: Document): Document {
  const { components = {}, ...rest } = document as { components?: { schemas?: Record<string, object> } }
  const { schemas = {} } = components
  const used = new Set<string>()
  const pending = findReferences(rest)
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (used.has(name)) continue
    used.add(name)
    pending.push(...findReferences(schemas[name] ?? {}))
  }
  const kept = Object.entries(schemas).filter(([name]) => used.has(name))
  return { ...rest, components: { ...components, schemas: Object.fromEntries(kept.sort(byName)) } } as Document
}

const byName = ([one]: readonly [string, object], [other]: readonly [string, object]): number => (one < other ? -1 : 1)

const findReferences = (part: object): string[] =>
  [...JSON.stringify(part).matchAll(REFERENCE)].map(([, name = '']) => name)
