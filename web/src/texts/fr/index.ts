/** Every text of the pages, in French. Its terms stand in docs/translating.md. */
import type { en } from '../en/index.ts'
import type { SomeTexts } from '../same-texts.ts'

export const fr: SomeTexts<typeof en> = {}
