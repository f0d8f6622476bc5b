import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { describeApi, GENERATED_FILE, generateTypes } from '../../scripts/generate-client.ts'
import { PROBLEM_TYPE } from '../../src/http/problem-document.ts'
import { withServer, type Call } from './support/test-server.ts'

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly security?: readonly unknown[]
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: object }>> }
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: object }>>
}

interface Document {
  readonly openapi: string
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>>; readonly securitySchemes: object }
}

const document = (await describeApi()) as Document

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation, name: `${method} ${path}` })),
)

test('the document is OpenAPI 3.1 with both ways to sign in', () => {
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.components.securitySchemes)).toEqual(['bearer', 'session'])
})

test('every operation has a name of its own, a summary, a tag that is described, and problem documents', () => {
  const ids = operations.map(({ operation }) => operation.operationId)
  expect(new Set(ids).size).toBe(ids.length)
  const tags = document.tags.map(({ name }) => name)
  for (const { name, operation } of operations) {
    expect(operation.operationId, name).toMatch(/^[a-z][A-Za-z]+$/)
    expect(operation.summary, name).toMatch(/^[A-Z].*[^.]$/)
    expect(tags, name).toEqual(expect.arrayContaining([...operation.tags]))
    for (const status of ['4XX', '5XX']) {
      expect(operation.responses[status], name).toMatchObject({
        content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
      })
    }
  }
})

test('every operation describes what it takes and what it answers', () => {
  for (const { name, path, operation } of operations) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter)
    const described = (operation.parameters ?? []).filter((each) => each.in === 'path').map((each) => each.name)
    expect(described, name).toEqual(inPath)
    for (const { schema } of Object.values(operation.requestBody?.content ?? {})) expect(schema, name).toBeDefined()
    const successes = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'))
    expect(successes.length, name).toBeGreaterThan(0)
    for (const [, { description }] of successes) expect(description, name).not.toBe('Default Response')
  }
})

test('every reference leads to a schema, and every schema is referred to', () => {
  const text = JSON.stringify(document)
  const targets = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, target = '']) => target)
  const named = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`)
  expect([...new Set(targets)].sort()).toEqual(named.sort())
})

test('every route of the API is in the document, and nothing else', () =>
  withServer(async ({ app }) => {
    const routes = listRoutes(app.printRoutes({ commonPrefix: false, includeHooks: false }))
    const described = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`)
    expect(described.sort()).toEqual(routes.filter((route) => !route.endsWith('/api/openapi.json')).sort())
  }))

/** Reads the tree that Fastify draws; HEAD stands beside every GET by itself. */
function listRoutes(tree: string): readonly string[] {
  const stack: string[] = []
  return tree
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', segment = '', methods = ''] = /^([│ ]*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?/u.exec(line) ?? []
      if (segment === '') return []
      stack.length = indent.length / 4
      stack.push(segment)
      const path = stack.join('').replaceAll(/:(\w+)/g, '{$1}')
      const names = methods.split(', ').filter((method) => method !== '')
      return names.filter((method) => method !== 'HEAD' || !names.includes('GET')).map((method) => `${method} ${path}`)
    })
    .filter((route) => route.includes(' /api/'))
}

test('whoever is not signed in reaches open operations only', () =>
  withServer(async (server) => {
    for (const { name, path, method, operation } of operations) {
      const url = path.replaceAll(/\{\w+\}/g, 'x')
      const { status } = await server.send({ method: method.toUpperCase() as NonNullable<Call['method']>, url })
      const isOpen = operation.security?.length === 0
      expect(status === 401, `${name} answers ${status}`).toBe(!isOpen)
    }
  }))

test('the types of the pages are those of the document', async () => {
  const written = await readFile(GENERATED_FILE, 'utf8')
  expect(await generateTypes(), 'out of date: run npm run generate').toBe(written)
})
