/** The texts of the pages of the settings, in French. */
import type { settingsPages as english } from '../en/settings-pages.ts'
import type { SameTexts } from '../same-texts.ts'
import * as account from './account.ts'
import { model } from './model.ts'
import * as people from './people.ts'

export const settingsPages: SameTexts<typeof english> = { ...account, ...people, model }
