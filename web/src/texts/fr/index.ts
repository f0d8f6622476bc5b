/** Every text of the pages, in French: the same parts as in English. Its terms stand in docs/translating.md. */
import type { en } from '../en/index.ts'
import type { SameTexts } from '../same-texts.ts'
import { commands } from './commands.ts'
import * as entry from './entry.ts'
import * as everywhere from './everywhere.ts'
import * as fields from './fields.ts'
import * as importing from './import.ts'
import { inbox } from './inbox.ts'
import * as jobs from './jobs.ts'
import { list } from './list.ts'
import * as record from './record.ts'
import * as records from './records.ts'
import * as settings from './settings.ts'
import * as shell from './shell.ts'

export const fr: SameTexts<typeof en> = {
  product: 'Waybill',
  commands,
  ...everywhere,
  ...entry,
  ...fields,
  ...shell,
  ...importing,
  inbox,
  ...jobs,
  list,
  ...record,
  ...records,
  ...settings,
}
