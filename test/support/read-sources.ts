/** The project's own source files and what each of them imports. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

export interface Import {
  /** A path inside the project such as `src/core/model/field.ts`, or the name of a package or built-in module. */
  readonly target: string
  readonly typeOnly: boolean
}

export interface Source {
  readonly path: string
  readonly text: string
  readonly lines: number
  readonly imports: readonly Import[]
}

const ROOT = path.resolve(import.meta.dirname, '../..')

/** Everything git knows or would add: what is ignored is not ours. */
export function listFiles(): readonly string[] {
  const options = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate']
  const listed = execFileSync('git', options, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 }).split('\0')
  return listed.filter((file) => file !== '').sort()
}

export function readSources(folder: string): readonly Source[] {
  return listFiles()
    .filter((file) => file.startsWith(`${folder}/`) && /\.(ts|tsx|mjs)$/.test(file))
    .flatMap((file) => readSource(file))
}

function readSource(file: string): readonly Source[] {
  try {
    const text = readFileSync(path.join(ROOT, file), 'utf8')
    return [{ path: file, text, lines: text.split('\n').length - 1, imports: findImports(file, text) }]
  } catch {
    // Deleted and not yet committed.
    return []
  }
}

/** `import … from 'x'`, `export … from 'x'`, `import 'x'`, at the head of a line as the formatter puts them. */
const STATIC_IMPORT = /^(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'/gm
const DYNAMIC_IMPORT = /\b(?:import|new URL)\('([^']+)'/g

export function findImports(file: string, text: string): readonly Import[] {
  const fixed = [...text.matchAll(STATIC_IMPORT)].map(([, type, name = '']) => ({ name, typeOnly: type !== undefined }))
  const dynamic = [...text.matchAll(DYNAMIC_IMPORT)].map(([, name = '']) => ({ name, typeOnly: false }))
  return [...fixed, ...dynamic].map(({ name, typeOnly }) => ({ target: resolve(file, name), typeOnly }))
}

const resolve = (file: string, name: string): string =>
  name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name
