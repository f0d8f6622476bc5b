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
  /** Lent: the bytes of a chunk are good until the next one is asked for. */
  readonly chunks: AsyncIterable<Buffer>
  /** How many rows the database says that it gave; asked when the chunks are through. */
  finish(): Promise<number>
}

/** More of the sort stays in memory; a million ids with their keys fit. */
const SESSION = `set local datestyle to ISO; set local timezone to 'UTC'; set local work_mem to '64MB'; set local jit to off`

/** Parallel workers of the database would not: they are processes of their own, which nobody asked to give way. */
const GIVES_WAY = 'set local max_parallel_workers_per_gather to 0'

/** @returns the moment that everything read on this connection is of, until its transaction ends */
export async function beginSnapshot(client: Client, { givesWay }: { readonly givesWay: boolean }): Promise<Date> {
  await client.query(
    `begin isolation level repeatable read read only; ${givesWay ? `${SESSION}; ${GIVES_WAY}` : SESSION}`,
  )
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
    chunks: form.kind === 'csv' ? gathered(stream as AsyncIterable<Buffer>) : (stream as AsyncIterable<Buffer>),
    async finish() {
      // The number comes behind the last byte: the next answer is after it.
      await client.query('commit')
      return stream.rowCount
    },
  }
}

/**
 * The database sends 8 KB at a time. Measured: hashing, counting and writing takes half of the time in larger pieces.
 * Rows of a workbook are made of each piece at once, and smaller ones leave others their turn.
 */
const GATHERED_BYTES = 256 * 1024

/** In one place of the memory, again and again: what is not made does not wait for the garbage collector. */
async function* gathered(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const place = Buffer.allocUnsafeSlow(GATHERED_BYTES)
  let bytes = 0
  for await (const piece of pieces) {
    for (let from = 0; from < piece.length;) {
      const copied = piece.copy(place, bytes, from)
      from += copied
      bytes += copied
      if (bytes < place.length) continue
      yield place
      bytes = 0
    }
  }
  if (bytes > 0) yield place.subarray(0, bytes)
}
