import type { Readable } from 'node:stream'

/** Bytes of a file from `start` to `end`, both included, counted from 0: as in an HTTP Range header. */
export interface ByteRange {
  readonly start: number
  /** Last byte; the end of the file when absent. */
  readonly end?: number
}

/** A finished file, wherever its bytes are kept. Readers of formats take this and know nothing of stores. */
export interface SourceFile {
  readonly sizeBytes: number
  /** Each call reads anew. Destroying the stream releases what it holds. */
  open(range?: ByteRange): Readable
}
