import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '../../../core/refusal.ts'
import { formatBytes } from '../../format-bytes.ts'

/**
 * Writes a body to a file that is not there yet. Nothing is left of a body that breaks off.
 *
 * @throws Refusal FILE_TOO_LARGE
 */
export async function receiveFile(body: unknown, path: string, limitBytes: number): Promise<void> {
  const source = body instanceof Readable ? body : Readable.from([])
  try {
    await pipeline(source, limitTo(limitBytes), createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }))
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

function limitTo(limitBytes: number): Transform {
  let received = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      received += chunk.length
      if (received > limitBytes) done(tooLarge(limitBytes))
      else done(null, chunk)
    },
  })
}

export const tooLarge = (limitBytes: number): Refusal =>
  new Refusal('FILE_TOO_LARGE', { limit: formatBytes(limitBytes) })
