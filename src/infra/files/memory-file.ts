import { Readable } from 'node:stream'
import type { ByteRange, SourceFile } from './source-file.ts'

/**
 * A file in memory, for texts that came with a request and for tests.
 *
 * @param chunkBytes how the stream cuts it; readers must not care.
 */
export function memoryFile(content: Buffer | string, chunkBytes = 256 * 1024): SourceFile {
  const bytes = Buffer.from(content)
  return {
    sizeBytes: bytes.length,
    open: ({ start, end = bytes.length - 1 }: ByteRange = { start: 0 }) =>
      Readable.from(cut(bytes.subarray(start, end + 1), chunkBytes)),
  }
}

function* cut(bytes: Buffer, chunkBytes: number): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += chunkBytes) yield bytes.subarray(start, start + chunkBytes)
}
