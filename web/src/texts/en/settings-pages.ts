/** The texts of the pages of the settings, which come with those pages and not before. */
import * as account from './account.ts'
import { model } from './model.ts'
import * as people from './people.ts'

export const settingsPages = { ...account, ...people, model }
