import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { ApiClient } from './api-client.ts'
import { CommandFailure } from './command-failure.ts'

/** Writes what the server sends to a file, which is there only once it is whole; "-" is stdout. */
export async function downloadFile(api: ApiClient, path: string, target: string): Promise<void> {
  const { body } = await api.open(path)
  const content = body === null ? Readable.from([]) : Readable.fromWeb(body as ReadableStream<Uint8Array>)
  if (target === '-') return pipeline(content, process.stdout, { end: false })
  const unfinished = `${target}.part`
  try {
    await pipeline(content, createWriteStream(unfinished))
    await rename(unfinished, target)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw new CommandFailure({
      code: 'FILE_UNWRITABLE',
      message: `${target} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
      remedy: 'Choose another place.',
    })
  }
}
