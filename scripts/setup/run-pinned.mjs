/** Runs a program with the Node that the project pins, as if it had been called directly. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The binary itself: through a shell's shim neither signals nor exit codes would pass. */
export function findPinnedNode(root) {
  const file = path.join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return existsSync(file) ? file : null
}

/** See server-flags.json: a small nursery for young objects and a heap that grows in small steps keep a long import flat. */
const serverFlags = () => JSON.parse(readFileSync(new URL('server-flags.json', import.meta.url), 'utf8'))

const isServer = ([program]) => program?.replaceAll('\\', '/').endsWith('src/main.ts') ?? false

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP']

export function runPinned(root, args) {
  const bin = path.join(root, 'node_modules', '.bin')
  const child = spawn(findPinnedNode(root), [...(isServer(args) ? serverFlags() : []), ...args], {
    stdio: 'inherit',
    env: { ...tuning(root), ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` },
  })
  for (const signal of FORWARDED) process.on(signal, () => child.kill(signal))
  stopWithNpm(child)
  child.on('error', (error) => {
    console.error(`The pinned Node does not run on this machine: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => (signal === null ? process.exit(code) : dieBy(signal)))
}

/**
 * Compiled modules are kept, so that a start, and every thread, is spared compiling them: a third of the
 * time and 25 MB less. Two memory arenas instead of eight per processor: what one thread gave back, another can use.
 */
const tuning = (root) => ({
  NODE_COMPILE_CACHE: path.join(root, 'node_modules', '.cache', 'node-compile'),
  MALLOC_ARENA_MAX: '2',
})

const WATCH_EVERY_MS = 300

/**
 * npm runs us through a shell, which dies of a signal without passing it on. Being orphaned is then the
 * only sign that somebody wanted us to stop.
 */
function stopWithNpm(child) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, WATCH_EVERY_MS)
  watch.unref()
}

/** Ends the way the program ended, so that whoever called us sees the same. */
function dieBy(signal) {
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
  // A signal that does not end us after all still means failure.
  setTimeout(() => process.exit(1), 1000)
}
