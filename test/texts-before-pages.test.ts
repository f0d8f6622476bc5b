/**
 * The texts of imports and of settings come with their pages. A module that uses them must not be reached in another
 * way than by `withImportTexts` or `withSettingsTexts`: it would find no texts.
 */
import path from 'node:path'
import { expect, test } from 'vitest'
import { readSources, type Source } from './support/read-sources.ts'

const sources = readSources('web').filter((source) => !/\.test\.tsx?$/.test(source.path))

/** `withImportTexts(() => import('./x.tsx'))`, `withImportTexts(async () => (await import('./x.tsx')).X)`, or without. */
const DYNAMIC = /(?:(with\w+Texts)\(\s*(?:async )?\(\) =>\s*(?:\(await )?)?\bimport\(\s*'([^']+)'/g

const dynamicImports = sources.flatMap((source) =>
  [...source.text.matchAll(DYNAMIC)].map(([, loader = null, name = '']) => ({
    from: source.path,
    loader,
    target: path.posix.join(path.posix.dirname(source.path), name),
  })),
)

const later = new Set(dynamicImports.map(({ target }) => target))

const isStatic = (source: Source, target: string): boolean =>
  !later.has(target) || source.text.includes(`from '${relative(source.path, target)}'`)

function relative(from: string, to: string): string {
  const found = path.posix.relative(path.posix.dirname(from), to)
  return found.startsWith('.') ? found : `./${found}`
}

/** Modules that are there as soon as one of these is. */
function loadedBy(first: string): ReadonlySet<string> {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const found = new Set([first])
  for (const file of found) {
    const source = byPath.get(file)
    if (source === undefined) continue
    for (const { target, typeOnly } of source.imports) if (!typeOnly && isStatic(source, target)) found.add(target)
  }
  return found
}

test.each([
  { texts: 'import', name: 'it', loader: 'withImportTexts' },
  { texts: 'settings', name: 'st', loader: 'withSettingsTexts' },
])('whatever uses the texts of $texts is loaded by $loader', ({ texts, name, loader }) => {
  const uses = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from '[^']*texts/${texts}-texts.ts'`)
  const users = new Set(sources.filter(({ text }) => uses.test(text)).map((source) => source.path))
  expect(users.size).toBeGreaterThan(0)
  const entries = [{ from: 'index.html', loader: null, target: 'web/src/main.tsx' }, ...dynamicImports]
  const wrong = entries
    .filter((entry) => entry.loader !== loader && !cameWith(entry.from, loader))
    .flatMap(({ from, target }) =>
      [...loadedBy(target)].filter((file) => users.has(file)).map((file) => `${file}, loaded by ${from}`),
    )
  expect(wrong).toEqual([])
})

/** What a page loads later comes after the texts that came with the page. */
function cameWith(from: string, loader: string): boolean {
  const pages = dynamicImports.filter((each) => each.loader === loader)
  return pages.some(({ target }) => loadedBy(target).has(from)) && !loadedBy('web/src/app.tsx').has(from)
}
