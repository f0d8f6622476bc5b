/**
 * The texts of the steps of an import in the reader's language: apart from the others, so that the first page does not
 * wait for them. Whatever uses them is loaded by `withImportTexts`.
 */
import type { importPages } from './en/import-pages.ts'
import { language, type Language } from './language.ts'
import type { SameTexts } from './same-texts.ts'

export type ImportTexts = SameTexts<typeof importPages>

const LOADERS: { readonly [language in Language]: () => Promise<ImportTexts> } = {
  en: async () => (await import('./en/import-pages.ts')).importPages,
  fr: async () => (await import('./fr/import-pages.ts')).importPages,
}

export let it: ImportTexts

/** Loads a page, the texts first: a page may use them as soon as it is there. */
export async function withImportTexts<Page>(load: () => Promise<Page>): Promise<Page> {
  it ??= await LOADERS[language]()
  return load()
}
