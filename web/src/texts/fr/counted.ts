import { plural } from '../format.ts'

export const countedRows = (count: number): string => plural(count, 'ligne', 'lignes')
export const countedRecords = (count: number): string => plural(count, 'enregistrement', 'enregistrements')
export const countedValues = (count: number): string => plural(count, 'valeur', 'valeurs')

/** The ending of what agrees with a number: "1 modifié", "2 modifiés". Zero is singular. */
export const s = (count: number): string => (Math.abs(count) < 2 ? '' : 's')
