import { ADDRESS_BOOKS } from './address-books.ts'
import { HUBSPOT } from './hubspot.ts'
import type { LabelledFile } from './labelled-file.ts'
import { OPEN_SOURCE } from './open-source.ts'
import { SALESFORCE } from './salesforce.ts'
import { SALES_SYSTEMS } from './sales-systems.ts'
import { SAMPLE_FILES } from './sample-files.ts'
import { SPREADSHEETS } from './spreadsheets.ts'

/** Files as 20 systems and people write them, with the field that each column belongs to. */
export const LABELLED_FILES: readonly LabelledFile[] = [
  ...SAMPLE_FILES,
  ...SALESFORCE,
  ...HUBSPOT,
  ...SALES_SYSTEMS,
  ...ADDRESS_BOOKS,
  ...OPEN_SOURCE,
  ...SPREADSHEETS,
]
