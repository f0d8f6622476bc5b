/**
 * Exports that are sent at once hold a connection to the database each, for as long as somebody takes to receive them.
 * Only so many do so at a time: more would leave none for anybody else.
 */
const MOST_AT_ONCE = 16

type InTurn = <Chunk>(chunks: AsyncIterable<Chunk>) => AsyncGenerator<Chunk>

/** @returns hands chunks through once it is their turn, in the order in which they were first asked for */
export function makeTurns(most: number): InTurn {
  let free = most
  const waiting: (() => void)[] = []
  async function begin(): Promise<void> {
    if (free > 0) {
      free--
      return
    }
    const { promise, resolve } = Promise.withResolvers<void>()
    waiting.push(resolve)
    await promise
  }
  function end(): void {
    const next = waiting.shift()
    if (next === undefined) free++
    else next()
  }
  return async function* inTurn(chunks) {
    await begin()
    try {
      yield* chunks
    } finally {
      end()
    }
  }
}

export const inTurn = makeTurns(MOST_AT_ONCE)
