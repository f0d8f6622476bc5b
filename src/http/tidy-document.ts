/** What the libraries leave to be done on the OpenAPI document: names, descriptions, bodies that may be absent. */

interface Schema {
  readonly $ref?: string
  readonly description?: string
  readonly anyOf?: readonly { readonly type?: string }[]
}

interface Content {
  readonly [type: string]: { readonly schema: Schema }
}

interface Operation {
  readonly operationId: string
  readonly requestBody?: { readonly required: boolean; readonly content: Content }
  readonly responses: { readonly [status: string]: { readonly description: string; readonly content?: Content } }
}

export interface Document {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } }
  readonly components: { readonly schemas: Schemas }
}

type Schemas = Readonly<Record<string, Schema>>

export function tidyDocument(document: Document): Document {
  const named = keepReferenced(document)
  const { schemas } = named.components
  return { ...named, paths: mapValues(named.paths, (path) => mapValues(path, (each) => tidyOperation(schemas, each))) }
}

const NO_DESCRIPTION = 'Default Response'

function tidyOperation(schemas: Schemas, operation: Operation): Operation {
  const { requestBody, responses } = operation
  return {
    ...operation,
    operationId: operation.operationId.replace(/-head$/, ''),
    ...(requestBody !== undefined && {
      requestBody: { ...requestBody, required: !mayBeAbsent(schemas, requestBody.content) },
    }),
    responses: mapValues(responses, (response) => {
      if (response.description !== NO_DESCRIPTION) return response
      return { ...response, description: firstSchema(schemas, response.content ?? {})?.description ?? 'The answer.' }
    }),
  }
}

const mayBeAbsent = (schemas: Schemas, content: Content): boolean =>
  firstSchema(schemas, content)?.anyOf?.some(({ type }) => type === 'null') ?? false

function firstSchema(schemas: Schemas, content: Content): Schema | undefined {
  const [media] = Object.values(content)
  const name = media?.schema.$ref?.split('/').at(-1)
  return name === undefined ? media?.schema : schemas[name]
}

const REFERENCE = /"#\/components\/schemas\/([^"]+)"/g

/**
 * Every named schema comes twice, as it is written (`Job`) and as it is read (`JobInput`). What no route
 * uses is left out, and what is only read keeps its plain name.
 */
function keepReferenced({ components, ...rest }: Document): Document {
  const { schemas } = components
  const used = findUsed(rest, schemas)
  const names = [...used].sort((one, other) => (plainName(used, one) < plainName(used, other) ? -1 : 1))
  const kept = Object.fromEntries(names.map((name) => [plainName(used, name), schemas[name]]))
  const text = JSON.stringify({ ...rest, components: { ...components, schemas: kept } })
  const renamed = text.replaceAll(REFERENCE, (_, name: string) => `"#/components/schemas/${plainName(used, name)}"`)
  return JSON.parse(renamed) as Document
}

function findUsed(rest: object, schemas: Schemas): ReadonlySet<string> {
  const used = new Set<string>()
  const pending = findReferences(rest)
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (used.has(name)) continue
    used.add(name)
    pending.push(...findReferences(schemas[name] ?? {}))
  }
  return used
}

function plainName(used: ReadonlySet<string>, name: string): string {
  const plain = name.replace(/Input$/, '')
  return used.has(plain) ? name : plain
}

const findReferences = (part: object): string[] =>
  [...JSON.stringify(part).matchAll(REFERENCE)].map(([, name = '']) => name)

const mapValues = <From, To>(record: Readonly<Record<string, From>>, map: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]))
