/** The texts of the pages of the settings, in French. */
import type { settingsPages as english } from '../en/settings-pages.ts'
import type { SomeTexts } from '../same-texts.ts'
import * as account from './account.ts'
import { model } from './model.ts'
import * as people from './people.ts'

export const settingsPages: SomeTexts<typeof english> = { ...account, ...people, model }
