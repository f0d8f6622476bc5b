/**
 * What a statement selects, as bytes, from one moment in time: however long it is read, and whatever is written
 * meanwhile.
 */
import type { Client } from 'pg'
import copyStreams from 'pg-copy-streams'
import { quoteLiteral } from '../identifier.ts'

/** `csv` with line feeds and without a header; `text` is the database's own, see `read-copy-rows.ts`. */
export type CopyForm = { readonly kind: 'csv'; readonly delimiter: string } | { readonly kind: 'text' }

export interface CopyOut {
  readonly chunks: AsyncIterable<Buffer>
  /** How many rows the database says that it gave; asked when the chunks are through. */
  finish(): Promise<number>
}

/** More of the sort stays in memory; a million ids with their keys fit. */
const SESSION = `set local datestyle to ISO; set local timezone to 'UTC'; set local work_mem to '64MB'; set local jit to off`

/** @returns the moment that everything read on this connection is of, until its transaction ends */
export async function beginSnapshot(client: Client): Promise<Date> {
  await client.query(`begin isolation level repeatable read read only; ${SESSION}`)
  const { rows } = await client.query<{ now: Date }>('select now() as now')
  return rows[0]?.now ?? new Date()
}

/** @param sql a query without parameters */
export function copyOut(client: Client, sql: string, form: CopyForm): CopyOut {
  const options = form.kind === 'csv' ? `format csv, delimiter ${quoteLiteral(form.delimiter)}` : 'format text'
  const stream = client.query(copyStreams.to(`copy (${sql}) to stdout (${options}, encoding 'UTF8')`))
  // A connection that breaks, or is left, tells the stream after its reader has gone.
  stream.on('error', () => {})
  return {
    chunks: stream as AsyncIterable<Buffer>,
    async finish() {
      // The number comes behind the last byte: the next answer is after it.
      await client.query('commit')
      return stream.rowCount
    },
  }
}
