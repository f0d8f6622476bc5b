import type { importPages as english } from '../en/import-pages.ts'
import type { SomeTexts } from '../same-texts.ts'

export const importPages: SomeTexts<typeof english> = {}
