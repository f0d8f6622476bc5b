/** A process that uses the embedded database until it is told to stop, or is killed. */
import { startEmbeddedPostgres } from '../../src/infra/postgres/embedded/embedded-postgres.ts'
import { SMALL } from './small-settings.ts'

const [dataFolder = ''] = process.argv.slice(2)
try {
  const server = await startEmbeddedPostgres({ dataFolder, log: () => {}, settings: SMALL })
  process.on('SIGTERM', () => void server.stop())
  console.log(server.pid)
} catch (error) {
  console.log(String(error))
}
