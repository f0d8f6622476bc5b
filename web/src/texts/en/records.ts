import { number, roundNumber } from '../format.ts'
import { countedRecords } from './counted.ts'

export const records = {
  table: (objects: string) => `${objects}`,
  search: (objects: string) => `Search ${objects.toLowerCase()}`,
  showDeleted: 'Show deleted records',
  import: 'Import',
  none: (objects: string) => `No ${objects.toLowerCase()} yet`,
  noneText: 'Import a file to fill this list.',
  noneFound: 'Nothing found',
  noneFoundText: 'No record matches the search.',
  noneDeleted: 'No deleted records',
  shown: (count: number) => `${countedRecords(count)} shown`,
  count: (count: number, isExact: boolean) => (isExact ? number(count) : `about ${roundNumber(count)}`),
  more: 'Show more',
}
