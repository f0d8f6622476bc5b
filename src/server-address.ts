/**
 * Where the web service of this machine can be reached: `server.json` in the data folder, there while
 * the service runs. The command line finds the server by it, also when the system chose the port.
 */
import { readFileSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

const fileOf = (dataFolder: string): string => path.join(dataFolder, 'server.json')

/** Appears as a whole; of two services on one folder the last one started is found. */
export async function writeServerAddress(dataFolder: string, address: string): Promise<void> {
  const file = fileOf(dataFolder)
  const draft = `${file}.${process.pid}`
  await writeFile(draft, `${JSON.stringify({ url: reachable(address) })}\n`, { mode: 0o600 })
  await rename(draft, file)
}

/** Leaves the address of another service that took this one's place. */
export async function removeServerAddress(dataFolder: string, address: string): Promise<void> {
  if (readServerAddress(dataFolder) === reachable(address)) await rm(fileOf(dataFolder), { force: true })
}

/** Null when no service runs. After a crash the address of one that is gone may be left. */
export function readServerAddress(dataFolder: string): string | null {
  try {
    const content: unknown = JSON.parse(readFileSync(fileOf(dataFolder), 'utf8'))
    const url = typeof content === 'object' && content !== null && 'url' in content ? content.url : null
    return typeof url === 'string' && URL.canParse(url) ? url : null
  } catch {
    return null
  }
}

const EVERY_ADDRESS: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '[::]': '[::1]' }

/** A service that listens on every address of the machine is called by the one that never leaves it. */
export function reachable(address: string): string {
  const url = new URL(address)
  url.hostname = EVERY_ADDRESS[url.hostname] ?? url.hostname
  return url.origin
}
