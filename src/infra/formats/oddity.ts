/**
 * What text does not do, and text read in the wrong encoding does: a sign in the middle of a word
 * (Fran‡ois), a capital after a small letter (CafÉ), Latin and other letters in one word (Zoй), control characters.
 */
const ODD_PLACES: readonly RegExp[] = [
  /(?<=\p{L})(?![’‘´·‐–—…“”„«»‹›])[^\p{L}\p{M}\p{N}\p{Z}\p{ASCII}](?=\p{L})/gu,
  /(?<=\p{Ll})(?![A-Z])\p{Lu}/gu,
  /[a-zA-Z](?=[^\P{L}\p{Script=Latin}])|(?<=[^\P{L}\p{Script=Latin}])[a-zA-Z]/gu,
  /[\u{80}-\u{9f}]/gu,
]

/** Share of the characters beyond ASCII that stand where none should, 0 to 1. */
export function oddityOf(text: string): number {
  const beyondAscii = countOf(text, /\P{ASCII}/gu)
  if (beyondAscii === 0) return 0
  const odd = ODD_PLACES.reduce((sum, pattern) => sum + countOf(text, pattern), 0)
  return Math.min(1, odd / beyondAscii)
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
