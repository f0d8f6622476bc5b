/** What the environment and the command line say, checked before anything starts. */
import { isIP } from 'node:net'
import path from 'node:path'
import { CannotStart } from './infra/cannot-start.ts'
import type { OutsideSettings } from './infra/outside.ts'
import { readOutside } from './outside-settings.ts'

/** `web` answers requests; `worker` carries out batch jobs. One process may be both. */
export const SERVICES = ['web', 'worker'] as const
export type Service = (typeof SERVICES)[number]

export interface Settings {
  /** 0 lets the system choose a free port. */
  readonly port: number
  readonly host: string
  /** Absolute. Uploaded and produced files, logs, and the embedded database. */
  readonly dataFolder: string
  /** A PostgreSQL server of the administrator's own; null for the embedded one. */
  readonly databaseUrl: string | null
  readonly services: readonly Service[]
  /** Whether a proxy in front is believed about addresses and HTTPS: any, or those with these addresses. */
  readonly trustProxy: boolean | readonly string[]
  /** The largest file that can be uploaded. */
  readonly uploadLimitBytes: number
  readonly outside: OutsideSettings
}

type Environment = Readonly<Record<string, string | undefined>>

export const PROJECT_ROOT = path.resolve(import.meta.dirname, '..')

export function readSettings(environment: Environment, options: readonly string[]): Settings {
  return {
    port: readPort(environment['PORT'] || '3000'),
    host: environment['HOST'] || '127.0.0.1',
    dataFolder: readDataFolder(environment),
    databaseUrl: readDatabaseUrl(environment['DATABASE_URL'] || null),
    services: readServices(options),
    trustProxy: readTrustProxy(environment['WAYBILL_TRUST_PROXY'] || 'false'),
    uploadLimitBytes: readSize(environment['WAYBILL_UPLOAD_LIMIT'] || '20 GB'),
    outside: readOutside(environment),
  }
}

export const readDataFolder = (environment: Environment): string =>
  path.resolve(environment['WAYBILL_DATA'] || path.join(PROJECT_ROOT, '.waybill'))

function readPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new CannotStart(`PORT is "${text}", which is not a port.`, 'Set it to a number from 1 to 65535, such as 3000.')
}

function readDatabaseUrl(text: string | null): string | null {
  if (text === null || /^postgres(ql)?:\/\//.test(text)) return text
  throw new CannotStart(
    'DATABASE_URL is not the address of a PostgreSQL database.',
    'Write it as postgresql://user:password@host:5432/database, or leave it out to use the built-in database.',
  )
}

/** Groups of addresses that have a name of their own. */
const NAMED_PROXIES = ['loopback', 'linklocal', 'uniquelocal']

function readTrustProxy(text: string): boolean | readonly string[] {
  const wish = text.trim().toLowerCase()
  if (wish === 'true' || wish === 'false') return wish === 'true'
  const addresses = wish.split(',').map((each) => each.trim())
  if (addresses.every((each) => NAMED_PROXIES.includes(each) || isAddress(each))) return addresses
  throw new CannotStart(
    `WAYBILL_TRUST_PROXY is "${text}", which names no proxy.`,
    'Set it to the addresses of your proxies, such as 10.0.0.5 or 10.0.0.0/8, with commas between them, or to true.',
  )
}

function isAddress(text: string): boolean {
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  const version = isIP(address)
  return version !== 0 && Number(bits ?? 0) <= (version === 4 ? 32 : 128)
}

const SIZE_UNITS = ['', 'K', 'M', 'G', 'T']

function readSize(text: string): number {
  const [, digits, unit = ''] = /^(\d+(?:\.\d+)?)\s*([KMGT]?)B?$/i.exec(text.trim()) ?? []
  const bytes = Math.floor(Number(digits) * 1024 ** SIZE_UNITS.indexOf(unit.toUpperCase()))
  if (bytes >= 1) return bytes
  throw new CannotStart(`WAYBILL_UPLOAD_LIMIT is "${text}", which is no size.`, 'Write it as 500 MB or 20 GB.')
}

const SERVICES_OPTION = '--services='

function readServices(options: readonly string[]): readonly Service[] {
  const unknown = options.find((option) => !option.startsWith(SERVICES_OPTION))
  if (unknown !== undefined) throw new CannotStart(`There is no option "${unknown}".`, USAGE)
  const last = options.at(-1)
  if (last === undefined) return SERVICES
  const names = new Set(last.slice(SERVICES_OPTION.length).split(','))
  const services = SERVICES.filter((service) => names.delete(service))
  const [stranger] = names
  if (stranger !== undefined) throw new CannotStart(`There is no service "${stranger}".`, USAGE)
  return services
}

const USAGE = `Write ${SERVICES_OPTION}${SERVICES.join(',')} or one of the two.`
