/** Builds the web pages when their sources are not those of the last build. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findPinnedNode } from './run-pinned.mjs'
import { explainOutput } from './setup-error.mjs'
import { withSetupLock } from './setup-lock.mjs'

export async function buildPages(root) {
  const web = path.join(root, 'web')
  if (!existsSync(path.join(web, 'index.html')) || isBuilt(web, root)) return
  await withSetupLock(root, async () => {
    if (isBuilt(web, root)) return
    console.error('Building the web pages.')
    const sources = hashSources(web, root)
    build(web, root)
    writeFileSync(stampFile(web), sources)
  })
}

/** In the build's own folder, which every build empties: an interrupted build leaves no stamp. */
const stampFile = (web) => path.join(web, 'dist', '.sources')

function isBuilt(web, root) {
  try {
    return readFileSync(stampFile(web), 'utf8') === hashSources(web, root)
  } catch {
    return false
  }
}

function build(web, root) {
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const done = spawnSync(findPinnedNode(root), [vite, 'build', '--logLevel', 'warn', '--emptyOutDir'], {
    cwd: web,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (done.status !== 0) throw explainOutput('The web pages could not be built.', `${done.stdout}\n${done.stderr}`)
}

function hashSources(web, root) {
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json')))
  for (const file of listFiles(web)) hash.update(`\0${path.relative(web, file)}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

const IGNORED = new Set(['dist', 'node_modules'])

function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !IGNORED.has(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name)
      return entry.isDirectory() ? listFiles(file) : [file]
    })
}
