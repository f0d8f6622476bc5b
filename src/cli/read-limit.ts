import { InvalidArgumentError } from 'commander'

export function readLimit(text: string): number {
  const limit = Number(text)
  if (/^\d+$/.test(text) && limit > 0) return limit
  throw new InvalidArgumentError('Write a whole number above 0.')
}
