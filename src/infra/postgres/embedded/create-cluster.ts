/**
 * Makes a cluster with one role and one database, both named waybill. The role owns the database and
 * may create others, but is no superuser: PostgreSQL's own superuser has no password and cannot log in.
 *
 * The cluster is made beside its place and moved there when it is complete, so that an interrupted
 * attempt leaves nothing that looks like a database.
 */
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { appendFile, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { CannotStart } from '../../cannot-start.ts'
import type { ClusterFolder } from './cluster-folder.ts'
import { asUser, giveTo } from './database-user.ts'

export const ROLE = 'waybill'
export const DATABASE = 'waybill'
export const SETTINGS_FILE = 'waybill.conf'
const PASSWORD_FILE = 'waybill.password'
const SUPERUSER = 'postgres'

/** Who may connect: anyone with a password, from this machine. */
const ACCESS = `local all all scram-sha-256
host all all 127.0.0.1/32 scram-sha-256
host all all ::1/128 scram-sha-256
`

export interface ClusterWishes {
  /** False for a database that need not survive a power cut, as in tests. */
  readonly durable: boolean
  readonly log: (line: string) => void
}

export async function createClusterIfMissing(folder: ClusterFolder, { durable, log }: ClusterWishes): Promise<void> {
  if (existsSync(folder.cluster)) return
  log('Creating the database.')
  const draft = `${folder.cluster}.new`
  await rm(draft, { recursive: true, force: true })
  await initialise(folder, draft, durable ? [] : ['--no-sync'])
  await appendFile(
    path.join(draft, 'postgresql.conf'),
    `\ninclude_if_exists '${SETTINGS_FILE}'\ninclude_if_exists '../custom.conf'\n`,
  )
  await writeFile(path.join(draft, 'pg_hba.conf'), ACCESS)
  await offerCustomSettings(folder)
  const password = await writePassword(folder, draft)
  await runAsSuperuser(folder, draft, [
    `create role ${ROLE} login createdb password '${password}'`,
    `grant pg_monitor, pg_checkpoint, pg_signal_backend to ${ROLE}`,
    `create database ${DATABASE} owner ${ROLE}`,
  ])
  await rename(draft, folder.cluster)
}

async function offerCustomSettings(folder: ClusterFolder): Promise<void> {
  const file = path.join(folder.root, 'custom.conf')
  if (existsSync(file)) return
  await writeFile(file, '# Your own PostgreSQL settings; they win over those of Waybill.\n', { mode: 0o600 })
  giveTo(folder.user, file)
}

export const readPassword = (folder: ClusterFolder): Promise<string | null> =>
  readFile(path.join(folder.cluster, PASSWORD_FILE), 'utf8').catch(() => null)

/** Gives the role a new password. The server must not be running. */
export async function resetPassword(folder: ClusterFolder): Promise<string> {
  const password = await writePassword(folder, folder.cluster)
  await runAsSuperuser(folder, folder.cluster, [`alter role ${ROLE} password '${password}'`])
  return password
}

async function writePassword(folder: ClusterFolder, cluster: string): Promise<string> {
  const file = path.join(cluster, PASSWORD_FILE)
  const password = randomBytes(24).toString('base64url')
  await writeFile(file, password, { mode: 0o600 })
  giveTo(folder.user, file)
  return password
}

/** Texts compare by code point, which is fast and the same on every machine; letter case follows Unicode. */
const INITDB_OPTIONS = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

async function initialise(folder: ClusterFolder, draft: string, more: readonly string[]): Promise<void> {
  const options = [
    ...INITDB_OPTIONS,
    ...more,
    `--username=${SUPERUSER}`,
    '--auth=trust',
    '--no-instructions',
    '-D',
    draft,
  ]
  try {
    // Word splitting in extensions follows the operating system's locale, where it has this one.
    await runProgram(folder, folder.binaries.initdb, [...options, '--lc-ctype=C.UTF-8'])
  } catch (error) {
    if (!/invalid locale/.test(String(error))) throw error
    await rm(draft, { recursive: true, force: true })
    await runProgram(folder, folder.binaries.initdb, options)
  }
}

/** Single-user mode: no server, no network, no password; one statement a line. */
async function runAsSuperuser(folder: ClusterFolder, cluster: string, statements: readonly string[]): Promise<void> {
  const options = ['--single', '-D', cluster, '-c', 'exit_on_error=on', '-c', 'log_statement=none', 'postgres']
  await runProgram(folder, folder.binaries.postgres, options, `${statements.join('\n')}\n`)
}

const execute = promisify(execFile)

async function runProgram(
  { user }: ClusterFolder,
  program: string,
  options: readonly string[],
  input = '',
): Promise<void> {
  const [command = program, ...rest] = [...(user?.prefix ?? []), program, ...options]
  const running = execute(command, rest, { ...asUser(user), env: { ...process.env, LC_ALL: 'C' } })
  running.child.stdin?.end(input)
  try {
    await running
  } catch (error) {
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error)
    throw new CannotStart(
      `The database could not be created: ${output.split('\n').at(-1)}`,
      'See the lines before; is the disk full, or the folder on a drive that keeps no permissions?',
      { cause: error },
    )
  }
}
