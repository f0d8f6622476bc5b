import type * as english from '../en/records.ts'
import { number, roundNumber } from '../format.ts'
import type { SomeTexts } from '../same-texts.ts'

export const records: SomeTexts<typeof english.records> = {
  count: (count, isExact) => (isExact ? number(count) : `environ ${roundNumber(count)}`),
}
