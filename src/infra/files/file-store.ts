import type { Readable } from 'node:stream'
import type { ByteRange, SourceFile } from './source-file.ts'

/**
 * Where uploaded and produced files are kept. A file has an id and bytes; its name, kind and owner are
 * in the database. A file is either whole or not there: an interrupted `write` leaves nothing behind.
 *
 * An id has 1 to 100 letters, digits, "-" and "_". Any other id, and the id of a file that is gone, is
 * refused with FILE_UNKNOWN.
 */
export interface FileStore {
  /** What a thread or another process needs to open the same store: a folder. */
  readonly location: string
  /** Stores what the stream brings, replacing a file of the same id once all of it is on disk. */
  write(id: string, content: AsyncIterable<Uint8Array | string>): Promise<StoredFile>
  /** Takes over a finished file that another part of the program wrote on the same volume: a rename, no copy. */
  adopt(id: string, path: string): Promise<StoredFile>
  /** A missing file shows itself as an error of the stream; ask `stat` first where that matters. */
  open(id: string, range?: ByteRange): Readable
  stat(id: string): Promise<StoredFile>
  /** The file as the readers of formats take it. */
  source(id: string): Promise<SourceFile>
  /**
   * Removes with it what was made of it: files whose id is this one, a hyphen, and more.
   * Removing what is not there is no error: a repeated clean-up must succeed.
   */
  remove(id: string): Promise<void>
}

export interface StoredFile {
  readonly id: string
  readonly sizeBytes: number
  readonly modifiedAt: Date
}
