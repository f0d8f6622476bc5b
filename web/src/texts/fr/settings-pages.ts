import type { settingsPages as english } from '../en/settings-pages.ts'
import type { SomeTexts } from '../same-texts.ts'

export const settingsPages: SomeTexts<typeof english> = {}
