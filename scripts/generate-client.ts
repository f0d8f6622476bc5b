/**
 * Writes the types of the API for the pages, from the OpenAPI document: `npm run generate`.
 * A test holds the written file equal to what this makes.
 */
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { generateApi } from 'swagger-typescript-api'
import { createServer } from '../src/http/server.ts'
import type { Services } from '../src/operations/context.ts'

export const GENERATED_FILE = path.resolve(import.meta.dirname, '../web/src/api/generated/schema.ts')

const HEAD = `// Made from the OpenAPI document by scripts/generate-client.ts. Do not edit: npm run generate
`

/** The document as the server gives it out. Routes are described without being called: no database is needed. */
export async function describeApi(): Promise<object> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'waybill-describe-'))
  const app = createServer({} as Services, { dataFolder, logLevel: 'fatal' })
  try {
    await app.ready()
    return app.swagger()
  } finally {
    await app.close()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

/** One type for each named schema of the document. */
export async function generateTypes(): Promise<string> {
  const { files } = await generateApi({
    spec: (await describeApi()) as never,
    generateClient: false,
    generateUnionEnums: true,
    silent: true,
    codeGenConstructs: (constructs) => ({
      // What the document leaves open is looked at before it is used.
      Keyword: { ...constructs.Keyword, Any: 'unknown' },
      // What the server sends is read, and what is sent to it is made anew: nothing writes into either.
      TypeField: writeProperty,
      ArrayType: (content) => `readonly (${String(content)})[]`,
      // Not TypeScript's own `Record`: the document has a type of that name.
      RecordType: (...parts: readonly unknown[]) => `{ readonly [name in ${parts.join(']: ')} }`,
    }),
  })
  const [file] = files
  if (file === undefined) throw new Error('No types were made')
  return format(HEAD + file.fileContent)
}

/** As the rest of the project: the check of the format knows no exceptions. */
function format(content: string): string {
  const program = path.resolve(import.meta.dirname, '../node_modules/oxfmt/bin/oxfmt')
  const done = spawnSync(process.execPath, [program, `--stdin-filepath=${GENERATED_FILE}`], {
    input: content,
    encoding: 'utf8',
  })
  if (done.status !== 0) throw new Error(`The types could not be formatted: ${done.stderr}`)
  return done.stdout
}

function writeProperty(property: unknown): string {
  const { key, optional, value } = property as Readonly<Record<'key' | 'optional' | 'value', unknown>>
  return `readonly ${String(key)}${optional === true ? '?' : ''}: ${String(value)}`
}

if (import.meta.main) {
  await mkdir(path.dirname(GENERATED_FILE), { recursive: true })
  await writeFile(GENERATED_FILE, await generateTypes())
}
