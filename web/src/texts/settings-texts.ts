/**
 * The texts of the settings in the reader's language: apart from the others, so that the first page does not
 * wait for them. Whatever uses them is loaded by `withSettingsTexts`.
 */
import type { settingsPages } from './en/settings-pages.ts'
import { language, type Language } from './language.ts'
import type { SameTexts } from './same-texts.ts'

export type SettingsTexts = SameTexts<typeof settingsPages>

const LOADERS: { readonly [language in Language]: () => Promise<SettingsTexts> } = {
  en: async () => (await import('./en/settings-pages.ts')).settingsPages,
  fr: async () => (await import('./fr/settings-pages.ts')).settingsPages,
}

export let st: SettingsTexts

/** Loads a page, the texts first: a page may use them as soon as it is there. */
export async function withSettingsTexts<Page>(load: () => Promise<Page>): Promise<Page> {
  st ??= await LOADERS[language]()
  return load()
}
