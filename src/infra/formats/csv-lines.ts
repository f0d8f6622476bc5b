/**
 * The lines of a CSV on its way through: counted, and ended as it is wished. A line feed within quotes belongs to its
 * text.
 */
const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const QUOTE = 34

export class CsvLines {
  readonly #isWidened: boolean
  #isQuoted = false
  #count = 0
  #place = Buffer.alloc(0)

  /** @param lineEnd of what comes out; what goes in has line feeds */
  constructor(lineEnd: 'crlf' | 'lf') {
    this.#isWidened = lineEnd === 'crlf'
  }

  /** Lines that have ended. */
  get count(): number {
    return this.#count
  }

  /**
   * @param chunk cut anywhere
   * @returns bytes that are lent, until the next chunk is taken
   */
  take(chunk: Buffer): Buffer {
    const ends = this.#findEnds(chunk)
    this.#count += ends.length
    return this.#isWidened ? widen(chunk, ends, this.#placeFor(chunk.length + ends.length)) : chunk
  }

  #placeFor(bytes: number): Buffer {
    if (this.#place.length < bytes) this.#place = Buffer.allocUnsafeSlow(bytes * 2)
    return this.#place.subarray(0, bytes)
  }

  #findEnds(chunk: Buffer): readonly number[] {
    const ends: number[] = []
    let quote = chunk.indexOf(QUOTE)
    const passQuotes = (until: number): void => {
      for (; quote !== -1 && quote < until; quote = chunk.indexOf(QUOTE, quote + 1)) this.#isQuoted = !this.#isQuoted
    }
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, end + 1)) {
      passQuotes(end)
      if (!this.#isQuoted) ends.push(end)
    }
    passQuotes(chunk.length)
    return ends
  }
}

function widen(chunk: Buffer, ends: readonly number[], wide: Buffer): Buffer {
  let from = 0
  let to = 0
  for (const end of ends) {
    to += chunk.copy(wide, to, from, end)
    wide[to++] = CARRIAGE_RETURN
    from = end
  }
  chunk.copy(wide, to, from)
  return wide
}
