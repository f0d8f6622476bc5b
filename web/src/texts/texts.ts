/**
 * The texts of the pages in the reader's language; nothing else of the pages knows a language. They are a script of
 * their own, which `main.tsx` has loaded before anything that shows a text is.
 */
import type { en } from './en/index.ts'
import type { Language } from './language.ts'
import type { SameTexts } from './same-texts.ts'

export type Texts = SameTexts<typeof en>

const LOADERS: { readonly [language in Language]: () => Promise<Texts> } = {
  en: async () => (await import('./en/index.ts')).en,
  fr: async () => (await import('./fr/index.ts')).fr,
}

export let t: Texts

export async function loadTexts(language: Language): Promise<void> {
  t = await LOADERS[language]()
}
