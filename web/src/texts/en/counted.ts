import { plural } from '../format.ts'

export const countedRows = (count: number): string => plural(count, 'row', 'rows')
export const countedRecords = (count: number): string => plural(count, 'record', 'records')
