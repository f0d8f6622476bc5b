/**
 * The texts of the pages in the reader's language. Another language is another object of the type
 * `Texts`, chosen here; nothing else of the pages knows a language.
 */
import { en } from './en/index.ts'

export type Texts = typeof en

export const t: Texts = en
