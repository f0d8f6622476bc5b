import { stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Command } from 'commander'
import { isPassing } from '../api-client.ts'
import { CommandFailure, EXIT, type ExitCode } from '../command-failure.ts'
import { addImportFlags, OBJECT_FLAG } from '../import/import-flags.ts'
import type { RunFlags } from '../import/run-import.ts'
import { action, addExamples, JSON_FLAG, type Shell } from '../shell.ts'
import { importWatchedFile } from '../watch/import-watched-file.ts'
import { listFolder, watchFolder } from '../watch/watch-folder.ts'

interface WatchFlags extends RunFlags {
  readonly pattern?: string
  readonly once?: boolean
  readonly poll?: boolean
}

export function addWatchCommand(program: Command): void {
  const command = program
    .command('watch')
    .summary('import every file that is put into a folder')
    .description(
      'Imports every file that is put into a folder, as soon as it is completely written, and moves it to done/ or ' +
        'failed/, with its result and its failed rows beside it. Ends with Ctrl-C.',
    )
    .argument('<folder>', 'a folder of this machine')
    .requiredOption(...OBJECT_FLAG)
  addImportFlags(command)
    .option('--template <name>', 'template to follow; when absent, one whose columns are those of the file')
    .option('--no-template', 'follow no template')
    .option('--pattern <pattern>', 'which files are meant, such as "*.csv" (all when absent)')
    .option('--once', 'import what is there, and end')
    .option('--poll', 'look again and again, on network drives that do not tell of changes')
    .option(...JSON_FLAG)
    .action(action(watch))
  addExamples(
    command,
    'waybill watch ~/imports --object people --match email',
    'waybill watch ./nightly --object companies --pattern "*.csv" --once --json',
  )
}

async function watch(shell: Shell, flags: WatchFlags, given: string): Promise<ExitCode> {
  const folder = await requireFolder(given)
  const { pattern = '*' } = flags
  let hasFailed = false
  const take = async (name: string): Promise<void> => {
    const { isGood } = await importPatiently(shell, folder, name, flags)
    hasFailed ||= !isGood
  }
  if (flags.once === true) for (const name of await listFolder(folder, pattern)) await take(name)
  else {
    const stopping = new AbortController()
    const onInterrupt = (): void => stopping.abort()
    process.once('SIGINT', onInterrupt)
    process.once('SIGTERM', onInterrupt)
    process.stderr.write(`Watching ${folder}. End it with Ctrl-C.\n`)
    const files = watchFolder(folder, { pattern, poll: flags.poll === true, signal: stopping.signal })
    for await (const name of files) await take(name)
  }
  return hasFailed ? EXIT.someRowsFailed : EXIT.ok
}

async function requireFolder(given: string): Promise<string> {
  const folder = path.resolve(given)
  const found = await stat(folder).catch(() => null)
  if (found?.isDirectory() === true) return folder
  throw new CommandFailure({ code: 'FOLDER_UNKNOWN', message: `${folder} is not a folder.`, remedy: 'Check the path.' })
}

const TRY_AGAIN_AFTER_MS = 5000

/** A server that is away for a while comes back: a watcher runs for months. */
async function importPatiently(
  shell: Shell,
  folder: string,
  name: string,
  flags: WatchFlags,
): ReturnType<typeof importWatchedFile> {
  for (;;) {
    try {
      return await importWatchedFile(shell, folder, name, flags)
    } catch (error) {
      if (flags.once === true || !isPassing(error)) throw error
      process.stderr.write(`${error.message} ${name} waits.\n`)
    }
    await wait(TRY_AGAIN_AFTER_MS)
  }
}
