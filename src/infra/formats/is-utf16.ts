/** Enough to see the pattern. */
const SAMPLE_BYTES = 64 * 1024

/** With fewer zero bytes than this a text of UTF-16 has no digits, spaces, delimiters or line ends: no table. */
const LEAST_SHARE_OF_ZEROS = 0.02

/**
 * Tells UTF-16 without a byte order mark by its zero bytes: digits, delimiters and line ends have one
 * each, always on the same side; only rare characters have one on the other. Then the text must hold what a table cannot do without.
 */
export function isUtf16(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  const sample = head.subarray(0, Math.min(head.length, SAMPLE_BYTES) & ~1)
  const zeros: [even: number, odd: number] = [0, 0]
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] === 0) zeros[(index & 1) as 0 | 1] += 1
  }
  const [even, odd] = zeros
  if (even + odd < sample.length * LEAST_SHARE_OF_ZEROS || even + odd === 0) return null
  if (even * 4 <= odd && isTable(sample.toString('utf16le'))) return 'utf-16le'
  if (odd * 4 <= even && isTable(Buffer.from(sample).swap16().toString('utf16le'))) return 'utf-16be'
  return null
}

const isTable = (text: string): boolean =>
  /[\r\n,;\t|]/.test(text) && !/[^\P{Cc}\t-\r]|\p{Noncharacter_Code_Point}/u.test(text)
