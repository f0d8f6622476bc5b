import { Refusal } from '../../core/refusal.ts'

/** The largest file that is taken, wherever it comes from. */
export const FILE_LIMIT_BYTES = 20 * 1024 ** 3

export interface FileLimit {
  readonly bytes: number
}

/** The same bytes. @throws Refusal FILE_TOO_LARGE as soon as there are too many */
export async function* limitBytes(content: AsyncIterable<Buffer>, { bytes }: FileLimit): AsyncGenerator<Buffer> {
  let received = 0
  for await (const chunk of content) {
    received += chunk.length
    if (received > bytes) throw new Refusal('FILE_TOO_LARGE', { limit: inWords(bytes) })
    yield chunk
  }
}

const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB']

function inWords(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), UNITS.length - 1)
  return `${Math.round((bytes / 1024 ** step) * 10) / 10} ${UNITS[step]}`
}
