import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { unanswered, type ApiClient } from './api-client.ts'
import { CommandFailure } from './command-failure.ts'

/**
 * Writes what the server sends to a file, which is there only once it is whole; "-" is stdout.
 *
 * @param mode who may read the file; absent: whoever reads what this user writes
 */
export async function downloadFile(api: ApiClient, path: string, target: string, mode?: number): Promise<void> {
  const { body } = await api.open(path)
  const content = received(api, body as ReadableStream<Uint8Array> | null)
  if (target === '-') return pipeline(content, process.stdout, { end: false })
  const unfinished = `${target}.part`
  try {
    await pipeline(content, createWriteStream(unfinished, { ...(mode !== undefined && { mode }) }))
    await rename(unfinished, target)
  } catch (error) {
    await rm(unfinished, { force: true })
    if (error instanceof CommandFailure) throw error
    throw new CommandFailure({
      code: 'FILE_UNWRITABLE',
      message: `${target} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
      remedy: 'Choose another place.',
    })
  }
}

/** A server that ends in the middle of a file is not the fault of where it is written to. */
async function* received(api: ApiClient, body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  try {
    if (body !== null) yield* body
  } catch (error) {
    throw unanswered(api.access(), error)
  }
}
