/** The texts of the steps of an import in the reader's language: apart from the others, so that the first page does not wait for them. */
import { importPages } from './en/import-pages.ts'

export type ImportTexts = typeof importPages

export const it: ImportTexts = importPages
