import { unreadable } from './unreadable.ts'
import { ok, type Codec, type Parsed } from './value-type.ts'

// "4", "4.0" as spreadsheets may write it, "4/5".
const DIGIT = /^([1-5])(?:\.0+)?(?:\s?\/\s?5)?$/
// Full stars, then empty ones up to five: "★★★", "★★★☆☆", "⭐⭐⭐".
const STARS = /^([★⭐]{1,5})(☆{0,4})$/

/** A whole number from 1 to 5. */
export const ratingCodec: Codec<number> = { type: 'rating', reader: () => readRating, format: String }

function readRating(text: string): Parsed<number> {
  const digit = DIGIT.exec(text)?.[1]
  const rating = digit === undefined ? countStars(text) : Number(digit)
  return rating === null ? unreadable('RATING_OUT_OF_RANGE', text) : ok(rating)
}

function countStars(text: string): number | null {
  const plainStars = text.replaceAll('\uFE0F', '') // asks for the star as an emoji; says nothing else
  const [, full, empty] = STARS.exec(plainStars) ?? []
  if (full === undefined) return null
  return empty === '' || plainStars.length === 5 ? full.length : null
}
