/** The values of `--header "Name: value"`, which the server sends to the address of a file. */
import { usageFailure } from './command-failure.ts'
import { collect } from './import/import-flags.ts'

export const HEADER_FLAG = [
  '--header <name:value>',
  'sent to the address of the file, such as "Authorization: Bearer …" (repeatable)',
  collect,
] as const

export function readHeaderFlags(texts: readonly string[] = []): Readonly<Record<string, string>> {
  return Object.fromEntries(
    texts.map((text) => {
      const colon = text.indexOf(':')
      const name = text.slice(0, Math.max(0, colon)).trim()
      const value = text.slice(colon + 1).trim()
      if (name !== '' && value !== '') return [name, value]
      throw usageFailure('--header is not complete.', 'Write --header "Name: value".')
    }),
  )
}
