/** The command line program. */
import { runCommandLine } from './command-line.ts'

// The reader of a pipe may have seen enough: `waybill records people --json | head`.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}

await runCommandLine(process.argv.slice(2))
