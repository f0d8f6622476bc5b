/**
 * Every text of the pages, in English: a file for each part of them. What depends on a value is a
 * function, so that each language can order and inflect its own sentences.
 */
import { commands } from './commands.ts'
import * as everywhere from './everywhere.ts'
import * as entry from './entry.ts'
import * as fields from './fields.ts'
import * as importing from './import.ts'
import { inbox } from './inbox.ts'
import * as jobs from './jobs.ts'
import { list } from './list.ts'
import * as record from './record.ts'
import * as records from './records.ts'
import * as settings from './settings.ts'
import * as shell from './shell.ts'

export const en = {
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
