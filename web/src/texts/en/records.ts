import { number, roundNumber } from '../format.ts'

export const records = {
  count: (count: number, isExact: boolean) => (isExact ? number(count) : `about ${roundNumber(count)}`),
}
