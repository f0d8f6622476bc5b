import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readCommand } from '../../src/infra/postgres/embedded/process-identity.ts'

/** Ends the database server of a data folder that is going to be removed, if one runs. */
export function killServer(dataFolder: string): void {
  const pidFile = path.join(dataFolder, 'postgres', 'cluster', 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10)
  if (readCommand(pid).includes(dataFolder)) process.kill(pid, 'SIGQUIT')
}
