import type * as english from '../en/records.ts'
import { number, roundNumber } from '../format.ts'
import type { SameTexts } from '../same-texts.ts'

export const records: SameTexts<typeof english.records> = {
  count: (count, isExact) => (isExact ? number(count) : `environ ${roundNumber(count)}`),
}
