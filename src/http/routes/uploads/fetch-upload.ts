/** A file that is not sent but named: the server fetches it. */
import type { z } from 'zod'
import { Refusal } from '../../../core/refusal.ts'
import type { Context } from '../../../operations/context.ts'
import { fetchFile } from '../../../operations/import/fetch-file.ts'
import { FetchOrder } from './contract.ts'

const MOST_BYTES = 64 * 1024

/** @throws Refusal REQUEST_INVALID */
export async function readFetchOrder(type: string | undefined, body: unknown): Promise<z.output<typeof FetchOrder>> {
  if (!/^application\/json\b/i.test(type ?? ''))
    throw invalid('name is missing: send the name of the file in the query')
  const order = FetchOrder.safeParse(await readJson(body))
  if (order.success) return order.data
  const [issue] = order.error.issues
  throw invalid(`${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'not understood'}`)
}

async function readJson(body: unknown): Promise<unknown> {
  let text = ''
  for await (const chunk of body as AsyncIterable<Buffer>) {
    text += chunk.toString()
    if (text.length > MOST_BYTES) throw invalid('the body is too large for the address of a file')
  }
  try {
    return JSON.parse(text)
  } catch {
    throw invalid('the body is not JSON; to upload a JSON file, send its name in the query')
  }
}

const invalid = (reason: string): Refusal => new Refusal('REQUEST_INVALID', { reason })

export async function fetchUpload(
  context: Context,
  order: z.output<typeof FetchOrder>,
  limitBytes: number,
): Promise<{ readonly fileId: string; readonly name: string; readonly sizeBytes: number }> {
  const fetched = await fetchFile(context, order, { bytes: limitBytes })
  if (fetched.kind === 'unchanged') throw new Error('A file was asked for unconditionally and is unchanged')
  const { fileId, name, sizeBytes } = fetched
  return { fileId, name, sizeBytes }
}
