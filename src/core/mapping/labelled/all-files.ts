import { ADDRESS_BOOKS } from './address-books.ts'
import { BUSINESS_TOOLS } from './business-tools.ts'
import { CUSTOMER_SYSTEMS } from './customer-systems.ts'
import { DATA_PROVIDERS } from './data-providers.ts'
import { HUBSPOT } from './hubspot.ts'
import type { LabelledFile } from './labelled-file.ts'
import { MORE_SOURCES } from './more-sources.ts'
import { OPEN_SOURCE } from './open-source.ts'
import { OTHER_LANGUAGES } from './other-languages.ts'
import { SALESFORCE } from './salesforce.ts'
import { SALES_SYSTEMS } from './sales-systems.ts'
import { SAMPLE_FILES } from './sample-files.ts'
import { SMALLER_CUSTOMER_SYSTEMS } from './smaller-customer-systems.ts'
import { SPREADSHEETS } from './spreadsheets.ts'

/** Files as some 70 systems and people write them, with the field that each column belongs to. */
export const LABELLED_FILES: readonly LabelledFile[] = [
  ...SAMPLE_FILES,
  ...SALESFORCE,
  ...HUBSPOT,
  ...SALES_SYSTEMS,
  ...ADDRESS_BOOKS,
  ...OPEN_SOURCE,
  ...SPREADSHEETS,
  ...CUSTOMER_SYSTEMS,
  ...SMALLER_CUSTOMER_SYSTEMS,
  ...DATA_PROVIDERS,
  ...BUSINESS_TOOLS,
  ...OTHER_LANGUAGES,
  ...MORE_SOURCES,
]
