/** Starts Waybill: the data folder, the database, the services; and stops them in the opposite order. */
import { prepareDataFolder } from './data-folder.ts'
import { CannotStart } from './infra/cannot-start.ts'
import { startEmbeddedPostgres } from './infra/postgres/embedded/embedded-postgres.ts'
import { refuseUnusableServer } from './infra/postgres/refuse-unusable-server.ts'
import { explainListenError, refuseTakenPort } from './listen-address.ts'
import { startProgram } from './program.ts'
import { readSettings, type Settings } from './settings.ts'

const log = (line: string): void => console.log(line)

/** What runs so far, the latest last. */
const running: { stop(): Promise<void> }[] = []

let phase: 'starting' | 'ready' | 'stopping' = 'starting'

async function start(): Promise<void> {
  const settings = readSettings(process.env, process.argv.slice(2))
  prepareDataFolder(settings.dataFolder)
  if (settings.services.includes('web')) await refuseTakenPort(settings)
  const connectionString = await openServer(settings)
  if (isStopping()) return stopAll()
  const address = await startServices(settings, connectionString)
  if (isStopping()) return stopAll()
  phase = 'ready'
  log(address === null ? 'Waybill is ready.' : `Waybill is ready: ${address}`)
}

async function openServer({ databaseUrl, dataFolder }: Settings): Promise<string> {
  if (databaseUrl !== null) {
    await refuseUnusableServer(databaseUrl)
    return databaseUrl
  }
  const database = await startEmbeddedPostgres({ dataFolder, log })
  running.push(database)
  return database.connectionString
}

async function startServices(settings: Settings, connectionString: string): Promise<string | null> {
  try {
    const program = await startProgram({ settings, connectionString, log })
    running.push(program)
    return program.address
  } catch (error) {
    throw explainListenError(settings, error)
  }
}

/** A function, because the phase changes behind the compiler's back while something is awaited. */
const isStopping = (): boolean => phase === 'stopping'

async function stopAll(): Promise<void> {
  while (running.length > 0) await running.pop()?.stop()
  process.exit()
}

/** Ctrl-C in a terminal arrives twice, from the terminal and from npm: that is one wish. */
const SAME_WISH_MS = 1000

function stopOnSignals(): void {
  let firstAt = 0
  const onSignal = (): void => {
    const before = phase
    if (before !== 'stopping') {
      phase = 'stopping'
      firstAt = Date.now()
      log('Waybill is stopping.')
      // What is starting cannot be stopped half-way; it looks at the phase between its steps.
      if (before === 'ready') stopAll().catch(fail)
    } else if (Date.now() - firstAt > SAME_WISH_MS) {
      log('Waybill ends at once, and tidies up at its next start.')
      process.exit(1)
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
}

async function fail(error: unknown): Promise<void> {
  if (error instanceof CannotStart) console.error(`\nWaybill cannot start. ${error.message}\n${error.remedy}\n`)
  else console.error(error)
  process.exitCode = 1
  await stopAll()
}

stopOnSignals()
start().catch(fail)
