/** Names of files in a folder, each as soon as it is completely written. */
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { MARKS_FOLDER, RESULT_FOLDERS } from './import-watched-file.ts'

/** A file counts as written when it has not changed for so long. */
const SETTLED_AFTER_MS = 2000
const LOOK_EVERY_MS = 200

export interface WatchOptions {
  readonly pattern: string
  readonly poll: boolean
  readonly signal: AbortSignal
}

/** Those that are there, and those that come, until the signal. */
export async function* watchFolder(folder: string, { pattern, poll, signal }: WatchOptions): AsyncGenerator<string> {
  // Loaded for this command only.
  const { watch } = await import('chokidar')
  const ready: string[] = []
  let wake: (() => void) | null = null
  const watcher = watch(folder, {
    depth: 0,
    usePolling: poll,
    ignored: (file) => file !== folder && !isMeant(path.basename(file), pattern),
    awaitWriteFinish: { stabilityThreshold: SETTLED_AFTER_MS, pollInterval: LOOK_EVERY_MS },
  })
  const add = (file: string): void => {
    const name = path.basename(file)
    if (!ready.includes(name)) ready.push(name)
    wake?.()
  }
  watcher.on('add', add).on('change', add)
  const onAbort = (): void => wake?.()
  signal.addEventListener('abort', onAbort)
  try {
    while (!signal.aborted) {
      const next = ready.shift()
      if (next !== undefined) {
        if (await isThere(folder, next)) yield next
        continue
      }
      await new Promise<void>((resolve) => {
        wake = resolve
        if (signal.aborted || ready.length > 0) resolve()
      })
    }
  } finally {
    signal.removeEventListener('abort', onAbort)
    await watcher.close()
  }
}

/** Those that are there and were not changed just now, the oldest first. */
export async function listFolder(folder: string, pattern: string): Promise<readonly string[]> {
  const found: { readonly name: string; readonly changedAt: number }[] = []
  for (const name of await readdir(folder)) {
    const file = isMeant(name, pattern) ? await stat(path.join(folder, name)).catch(() => null) : null
    if (file?.isFile() !== true || Date.now() - file.mtimeMs < SETTLED_AFTER_MS) continue
    found.push({ name, changedAt: file.mtimeMs })
  }
  return found.toSorted((one, other) => one.changedAt - other.changedAt).map(({ name }) => name)
}

const OURS: ReadonlySet<string> = new Set([MARKS_FOLDER, ...RESULT_FOLDERS])

/** Downloads that are under way, and what programs keep for themselves, are nobody's files yet. */
const UNFINISHED = /^[.~]|~$|\.(part|tmp|crdownload|filepart)$/i

const isMeant = (name: string, pattern: string): boolean =>
  !OURS.has(name) && !UNFINISHED.test(name) && path.matchesGlob(name, pattern)

const isThere = (folder: string, name: string): Promise<boolean> =>
  stat(path.join(folder, name)).then(
    (found) => found.isFile(),
    () => false,
  )
