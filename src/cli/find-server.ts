/**
 * Which server a command talks to, and as whom. On the machine where the server runs the data folder
 * says both; elsewhere WAYBILL_URL and WAYBILL_API_KEY do.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { reachable, readServerAddress } from '../server-address.ts'
import { readDataFolder } from '../settings.ts'
import { CommandFailure } from './command-failure.ts'

type Environment = Readonly<Record<string, string | undefined>>

export interface ServerAccess {
  /** Without a slash at the end. */
  readonly url: string
  readonly token: string
  /** Whether the server is this machine's own, found by its data folder. */
  readonly isLocal: boolean
  /** Whether the address is only where a server would be: the data folder does not say that one runs. */
  readonly isGuess: boolean
}

/** @throws CommandFailure when there is nothing to go by */
export function findServer(environment: Environment): ServerAccess {
  const { WAYBILL_URL: given, WAYBILL_API_KEY: key } = environment
  if (given) return { url: readUrl(given), token: key || tokenFor(given, environment), isLocal: false, isGuess: false }
  const folder = readDataFolder(environment)
  const told = readServerAddress(folder)
  const url = told ?? defaultUrl(environment)
  return { url, token: key || requireLocalToken(folder), isLocal: true, isGuess: told === null }
}

function defaultUrl({ HOST, PORT }: Environment): string {
  const host = HOST || '127.0.0.1'
  return reachable(`http://${host.includes(':') ? `[${host}]` : host}:${PORT || '3000'}`)
}

function readUrl(text: string): string {
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text.replace(/\/+$/, '')
  throw new CommandFailure({
    code: 'URL_INVALID',
    message: `WAYBILL_URL is "${text}", which is not the address of a server.`,
    remedy: 'Write it as https://waybill.example.com, or leave it out on the machine where Waybill runs.',
  })
}

/** The local token opens the server of this machine; no other server must ever see it. */
function tokenFor(url: string, environment: Environment): string {
  const folder = readDataFolder(environment)
  const own = readServerAddress(folder)
  if (own !== null && new URL(own).origin === new URL(url).origin) return requireLocalToken(folder)
  throw new CommandFailure({
    code: 'KEY_MISSING',
    message: `There is no key for ${url}.`,
    remedy: 'Set WAYBILL_API_KEY. A key is made there with: waybill api-key create --name NAME',
  })
}

function requireLocalToken(folder: string): string {
  const file = path.join(folder, 'local-token')
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') {
      throw new CommandFailure({
        code: 'TOKEN_UNREADABLE',
        message: `${file} can be read only by the user who runs Waybill.`,
        remedy: 'Run the command as that user, or set WAYBILL_API_KEY.',
      })
    }
    throw notRunning()
  }
}

export const notRunning = (): CommandFailure =>
  new CommandFailure({
    code: 'NOT_RUNNING',
    message: 'Waybill is not running.',
    remedy: 'Start it with: npm start',
  })
