/**
 * The arrows between the layers, as docs/architecture.md draws them. A failure names the file and the
 * import that goes against an arrow.
 */
import { describe, expect, test } from 'vitest'
import { findImports, type Import, listFiles, readSources, type Source } from './support/read-sources.ts'

const TEST_CODE = /(\.test\.tsx?|\/test-support\.ts)$/
const isTest = ({ path }: Source): boolean => TEST_CODE.test(path)
const product = readSources('src').filter((source) => !isTest(source))
const pages = readSources('web').filter((source) => !isTest(source))

const within = (folder: string): readonly Source[] => product.filter(({ path }) => path.startsWith(`src/${folder}/`))
const isOurs = (target: string): boolean => /^(src|web|test|bench|scripts)\//.test(target)

/** One line for each import that the rule does not allow. */
function violations(sources: readonly Source[], isAllowed: (found: Import, source: Source) => boolean): string[] {
  return sources.flatMap((source) =>
    source.imports
      .filter((found) => !isAllowed(found, source))
      .map(({ target, typeOnly }) => `${source.path} imports ${target}${typeOnly ? ' (types)' : ''}`),
  )
}

describe('core is pure', () => {
  /** Libraries that compute and touch nothing. */
  const PURE_LIBRARIES = ['fastest-levenshtein', 'libphonenumber-js', 're2js', 'validator']

  const isPure = (name: string): boolean =>
    PURE_LIBRARIES.some((library) => name === library || name.startsWith(`${library}/`))

  test('it imports itself and libraries without effects', () => {
    const found = violations(within('core'), ({ target }) => target.startsWith('src/core/') || isPure(target))
    expect(found).toEqual([])
  })

  test('it reads neither clock, chance, environment nor network', () => {
    const IMPURE = /\b(Date\.now|new Date\(\)|Math\.random|crypto\.|process\.|fetch\(|setTimeout|setInterval|console\.)/
    const impure = within('core').filter(({ text }) => IMPURE.test(withoutComments(text)))
    expect(impure.map(({ path }) => path)).toEqual([])
  })
})

const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

describe('the layers', () => {
  /** What each may import of ours, besides itself. The files directly in src/ put everything together. */
  const LAYERS: Readonly<Record<string, readonly string[]>> = {
    infra: [],
    operations: ['infra'],
    jobs: ['operations'],
    http: ['operations'],
    cli: ['operations'],
  }

  /** Facts about this process that are nobody's layer. */
  const EVERYWHERE = ['src/settings.ts', 'src/server-address.ts', 'src/core/']

  /** Imports against the arrows that are wanted all the same, each with its reason, as 'FILE imports TARGET'. */
  const EXCEPTIONS: Readonly<Record<string, string>> = {}

  test.each(Object.entries(LAYERS))('%s imports core, itself and %j', (layer, others) => {
    const allowed = [...EVERYWHERE, ...[layer, ...others].map((name) => `src/${name}/`)]
    const isAllowed = ({ target }: Import): boolean =>
      !isOurs(target) || allowed.some((start) => target.startsWith(start))
    expect(violations(within(layer), isAllowed).filter((line) => EXCEPTIONS[line] === undefined)).toEqual([])
  })

  test('every layer is known', () => {
    const folders = new Set(
      product.map(({ path }) => path.split('/')).flatMap(([, name, rest]) => (rest ? [name] : [])),
    )
    expect([...folders].sort()).toEqual(['core', ...Object.keys(LAYERS)].sort())
  })

  test('the product does not import tests, scripts or the benchmark', () => {
    const found = violations(
      [...product, ...pages],
      ({ target }) => !/^(test|scripts|bench)\//.test(target) && !TEST_CODE.test(target),
    )
    expect(found).toEqual([])
  })
})

test('the web pages take types of core, and nothing else of the server', () => {
  const found = violations(
    pages,
    ({ target, typeOnly }) =>
      !isOurs(target) || target.startsWith('web/') || (typeOnly && target.startsWith('src/core/')),
  )
  expect(found).toEqual([])
})

test('no file of the product imports itself by way of others, not even for types', () => {
  expect(inCircles([...product, ...pages]).map(({ path }) => path)).toEqual([])
})

/** What is left when files that import nothing of the rest, or that nothing of the rest imports, are taken away. */
function inCircles(sources: readonly Source[]): readonly Source[] {
  const paths = new Set(sources.map(({ path }) => path))
  const imported = new Set(sources.flatMap(({ imports }) => imports.map(({ target }) => target)))
  const left = sources.filter(
    ({ path, imports }) => imported.has(path) && imports.some(({ target }) => paths.has(target)),
  )
  return left.length === sources.length ? left : inCircles(left)
}

test('no file is longer than 500 lines', () => {
  const sources = ['src', 'web', 'test', 'bench', 'scripts', 'bin'].flatMap((folder) => readSources(folder))
  const long = sources.filter(({ path, lines }) => lines > 500 && !path.includes('/generated/'))
  expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
})

test('names say what is in a file', () => {
  /** As a whole name or its last word, such as `date-utils.ts`. */
  const VAGUE = /(^|[/-])(utils?|common|helpers?|misc|shared|manager|v2)(\/|(\.test)?\.\w+$)/i
  expect(listFiles().filter((file) => VAGUE.test(file))).toEqual([])
})

const KEBAB_CASE = /^([a-z0-9]+([-.][a-z0-9]+)*\/?)+$/

test('source files are named in kebab-case', () => {
  const sources = ['src', 'web/src', 'test', 'bench', 'scripts'].flatMap((folder) => readSources(folder))
  expect(sources.filter(({ path }) => !KEBAB_CASE.test(path)).map(({ path }) => path)).toEqual([])
})

test('every way to write an import is seen', () => {
  const text = [
    `import a from '../x.ts'`,
    `import type { B } from './y.ts'`,
    `import {\n  c,\n  type D,\n} from 'pack/inner'`,
    `import 'node:fs'`,
    `export { e } from './z.ts'`,
    `const f = await import('./lazy.ts')`,
    `new Worker(new URL('./thread.ts', import.meta.url))`,
  ].join('\n')
  expect(findImports('src/core/file.ts', text)).toEqual([
    { target: 'src/x.ts', typeOnly: false },
    { target: 'src/core/y.ts', typeOnly: true },
    { target: 'pack/inner', typeOnly: false },
    { target: 'node:fs', typeOnly: false },
    { target: 'src/core/z.ts', typeOnly: false },
    { target: 'src/core/lazy.ts', typeOnly: false },
    { target: 'src/core/thread.ts', typeOnly: false },
  ])
})
