/**
 * PostgreSQL refuses to run as root. When Waybill is root, the database runs as an ordinary system user,
 * who gets the cluster's folder and nothing else. Where that user cannot even walk to the folder or to
 * the programs (a project under /root, say), it is lent the one capability to do so.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, lstatSync, readFileSync, statSync } from 'node:fs'
import { CannotStart } from '../../cannot-start.ts'

export interface DatabaseUser {
  readonly uid: number
  readonly gid: number
  /** What stands before a command that runs as this user; empty when Node itself can switch. */
  readonly prefix: readonly string[]
}

const CREATED_USER = 'waybill'

export const isRoot = (): boolean => process.getuid?.() === 0

/** @returns the user to run PostgreSQL as, or null to run it as ourselves. */
export function chooseDatabaseUser(dataFolder: string, clusterFolder: string, program: string): DatabaseUser | null {
  if (!isRoot()) return null
  const { uid, gid } = findUser(clusterFolder)
  if (lstatSync(clusterFolder).uid !== uid) chownSync(clusterFolder, uid, gid)
  openPassage(dataFolder, uid, gid)
  const plain: DatabaseUser = { uid, gid, prefix: [] }
  if (canReach(plain, clusterFolder, program)) return plain
  return lendPassage(plain, clusterFolder, program)
}

/** Options for a child process that is to run as this user. Its folder must be one that all may enter. */
export const asUser = (user: DatabaseUser | null): { cwd: string; uid?: number; gid?: number } =>
  user === null || user.prefix.length > 0 ? { cwd: '/' } : { cwd: '/', uid: user.uid, gid: user.gid }

export function giveTo(user: DatabaseUser | null, file: string): void {
  if (user !== null) chownSync(file, user.uid, user.gid)
}

type Ids = Pick<DatabaseUser, 'uid' | 'gid'>

/** Whoever owns the cluster already; else the system's database user, one made for us, or nobody. */
function findUser(clusterFolder: string): Ids {
  const owner = statSync(clusterFolder)
  if (owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const user = lookUp('postgres') ?? lookUp(CREATED_USER) ?? createUser() ?? lookUp('nobody')
  if (user !== null) return user
  throw new CannotStart(
    'PostgreSQL does not run as root, and there is no other user to run it as.',
    'Start Waybill as an ordinary user, or create one: useradd --system waybill',
  )
}

function lookUp(name: string): Ids | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) }
}

function createUser(): Ids | null {
  const attempts: readonly (readonly [string, ...string[]])[] = [
    ['useradd', '--system', '--no-create-home', '--shell', '/usr/sbin/nologin', CREATED_USER],
    ['adduser', '-S', '-H', '-D', CREATED_USER],
  ]
  for (const [command, ...options] of attempts) {
    if (spawnSync(command, options, { stdio: 'ignore' }).status === 0) return lookUp(CREATED_USER)
  }
  return null
}

/** Lets the user's group pass through root's own data folder, without reading it. */
function openPassage(dataFolder: string, uid: number, gid: number): void {
  const folder = statSync(dataFolder)
  if (folder.uid !== 0 || folder.uid === uid) return
  chownSync(dataFolder, 0, gid)
  chmodSync(dataFolder, 0o710)
}

function canReach(user: DatabaseUser, ...paths: readonly string[]): boolean {
  const [command, ...rest] = [...user.prefix, '/bin/sh', '-c', 'for p; do test -x "$p" || exit 1; done', 'sh', ...paths]
  return command !== undefined && spawnSync(command, rest, { ...asUser(user), stdio: 'ignore' }).status === 0
}

/** Searching folders is all that is lent; containers that lack it mostly have the wider one. */
const CAPABILITIES = ['dac_read_search', 'dac_override'] as const

function lendPassage(user: DatabaseUser, clusterFolder: string, program: string): DatabaseUser {
  for (const capability of CAPABILITIES) {
    const prefix = [
      'setpriv',
      '--securebits=+no_setuid_fixup',
      `--reuid=${user.uid}`,
      `--regid=${user.gid}`,
      '--clear-groups',
    ]
    const lent = { ...user, prefix: [...prefix, `--inh-caps=+${capability}`, `--ambient-caps=+${capability}`] }
    if (canReach(lent, clusterFolder, program)) return lent
  }
  const name = execFileSync('id', ['-nu', String(user.uid)], { encoding: 'utf8' }).trim()
  throw new CannotStart(
    `PostgreSQL does not run as root, and the user "${name}" cannot reach ${clusterFolder} or ${program}.`,
    'Move the project to a folder that every user may enter, such as /opt, or set WAYBILL_DATA to one; or start Waybill as an ordinary user.',
  )
}
