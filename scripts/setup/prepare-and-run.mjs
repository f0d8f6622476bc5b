import path from 'node:path'
import { buildPages } from './build-pages.mjs'
import { installDependencies } from './install-dependencies.mjs'
import { runPinned } from './run-pinned.mjs'
import { SetupError } from './setup-error.mjs'

const ROOT = path.resolve(import.meta.dirname, '../..')

/**
 * @param {{ program: string | null, args: readonly string[], pages: boolean }} options
 *   `program` is a path inside the project; `pages` asks for the web pages to be built too.
 */
export async function prepareAndRun({ program, args, pages }) {
  try {
    await installDependencies(ROOT)
    if (pages) await buildPages(ROOT)
    if (program !== null) runPinned(ROOT, [path.join(ROOT, program), ...args])
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    console.error(`\n${error.message}\n${error.remedy}\n`)
    process.exit(1)
  }
}
