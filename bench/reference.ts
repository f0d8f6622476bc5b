/** Runs the reference scripts of `reference/`: plain SQL files with a COPY in them that is fed the file. */
import { createReadStream, readFileSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { Client } from 'pg'
import copyStreams from 'pg-copy-streams'

/** @returns seconds from the first statement to the last */
export async function runScript(
  connectionString: string,
  name: 'copy' | 'expert',
  csv: string,
  schema: string,
): Promise<number> {
  const script = readFileSync(new URL(`reference/${name}.sql`, import.meta.url), 'utf8')
  const client = new Client({ connectionString })
  await client.connect()
  try {
    await client.query(`set search_path to ${schema}, public`)
    const startedAt = performance.now()
    for (const statement of statementsOf(script)) {
      if (/^copy .* from stdin/i.test(statement))
        await pipeline(createReadStream(csv), client.query(copyStreams.from(statement)))
      else await client.query(statement)
    }
    return (performance.now() - startedAt) / 1000
  } finally {
    await client.end()
  }
}

const statementsOf = (script: string): readonly string[] =>
  script
    .replaceAll(/^--.*$/gm, '')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
