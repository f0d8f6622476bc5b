/**
 * Where the embedded database keeps its things, and as whom it runs.
 *
 *     <data folder>/database-url            for psql and pg_dump
 *     <data folder>/logs/postgres.log
 *     <data folder>/postgres/cluster/       PostgreSQL's own folder
 *     <data folder>/postgres/custom.conf    settings of the administrator, which win over ours
 *     <data folder>/postgres/lock, users/, sockets/
 */
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { CannotStart } from '../../cannot-start.ts'
import { findBinaries, type PostgresBinaries } from './binaries.ts'
import { chooseDatabaseUser, type DatabaseUser, giveTo } from './database-user.ts'

export interface ClusterFolder {
  readonly dataFolder: string
  readonly root: string
  readonly cluster: string
  readonly users: string
  readonly lock: string
  readonly log: string
  /** Names this cluster in process lists, so that its processes can be told from any other's. */
  readonly name: string
  readonly binaries: PostgresBinaries
  readonly user: DatabaseUser | null
}

export async function prepareClusterFolder(dataFolder: string): Promise<ClusterFolder> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const binaries = await findBinaries()
  const home = realpathSync(dataFolder)
  const root = path.join(home, 'postgres')
  mkdirSync(root, { recursive: true, mode: 0o700 })
  refuseForeignFolder(root)
  const folder: ClusterFolder = {
    dataFolder: home,
    root,
    cluster: path.join(root, 'cluster'),
    users: path.join(root, 'users'),
    lock: path.join(root, 'lock'),
    log: path.join(home, 'logs', 'postgres.log'),
    name: `waybill-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`,
    binaries,
    user: chooseDatabaseUser(home, root, binaries.postgres),
  }
  for (const inner of [folder.users, path.dirname(folder.log)]) mkdirSync(inner, { recursive: true, mode: 0o700 })
  giveTo(folder.user, folder.users)
  refuseOtherVersion(folder)
  return folder
}

function refuseForeignFolder(root: string): void {
  const owner = lstatSync(root).uid
  const self = process.getuid?.() ?? owner
  if (self === 0 || self === owner) return
  throw new CannotStart(
    `The database in ${root} belongs to another user (number ${owner}; you are ${self}).`,
    `Start Waybill as that user, give the folder to yourself (sudo chown -R "$(id -un)" "${path.dirname(root)}"), or set WAYBILL_DATA to a folder of your own.`,
  )
}

function refuseOtherVersion({ cluster, binaries }: ClusterFolder): void {
  if (!existsSync(cluster)) return
  const file = path.join(cluster, 'PG_VERSION')
  if (!existsSync(file)) {
    throw new CannotStart(
      `${cluster} is not a database: it has no file PG_VERSION.`,
      'Put the folder back from a backup, or move it away to begin with an empty workspace.',
    )
  }
  const found = readFileSync(file, 'utf8').trim()
  if (Number(found) === binaries.major) return
  throw new CannotStart(
    `The database in ${cluster} was made by PostgreSQL ${found}; this Waybill brings PostgreSQL ${binaries.major}. Nothing was changed.`,
    `Start the Waybill release that made it, save the data with pg_dump, move the folder "${path.dirname(cluster)}" away, start this release and load the data with psql.`,
  )
}

/** The system's limit on a socket's path is 107 bytes; PostgreSQL adds the file's name. */
const LONGEST_SOCKET_FOLDER = 80

/** A folder that only the database's user may enter, with a path short enough for a socket. */
export function makeSocketFolder({ root, name, user }: ClusterFolder): string {
  const inside = path.join(root, 'sockets')
  if (Buffer.byteLength(inside) <= LONGEST_SOCKET_FOLDER) return makePrivateFolder(inside, user)
  const outside = path.join(tmpdir(), name)
  if (!existsSync(outside) || isPrivateFolder(outside, user)) return makePrivateFolder(outside, user)
  // Somebody else was there first; in a shared folder a name is nobody's by right.
  const other = mkdtempSync(`${outside}-`)
  giveTo(user, other)
  return other
}

function makePrivateFolder(folder: string, user: DatabaseUser | null): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  giveTo(user, folder)
  return folder
}

function isPrivateFolder(folder: string, user: DatabaseUser | null): boolean {
  const found = lstatSync(folder)
  return found.isDirectory() && found.uid === (user?.uid ?? process.getuid?.()) && (found.mode & 0o077) === 0
}
