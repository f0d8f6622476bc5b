/**
 * A COPY into a table on its way. The database may refuse it, or be gone, at any moment, also between
 * two pieces: whoever sends the next one is told then.
 */
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import copyStreams from 'pg-copy-streams'

export class CopyIn {
  readonly #stream: copyStreams.CopyStreamQuery
  #failure: Error | null = null

  /** @param table quoted, and qualified by its schema */
  constructor(client: pg.Client, table: string) {
    this.#stream = client.query(copyStreams.from(`copy ${table} from stdin`))
    this.#stream.on('error', (error) => (this.#failure ??= error))
  }

  /** Resolves when there is room for more. */
  async send(text: string): Promise<void> {
    this.#assertRunning()
    if (!this.#stream.write(text)) await once(this.#stream, 'drain')
  }

  /** Resolves when the database has everything. */
  async finish(text: string): Promise<void> {
    this.#assertRunning()
    this.#stream.end(text)
    await finished(this.#stream)
  }

  /** Gives it up. Afterwards the connection can be used again, if it still is one. */
  async abandon(): Promise<void> {
    if (this.#failure !== null) return
    this.#stream.destroy()
    await finished(this.#stream).catch(() => {})
  }

  #assertRunning(): void {
    if (this.#failure !== null) throw this.#failure
  }
}
