import { it } from '../../../../../texts/import-texts.ts'

/** What a cause is called, whatever the cells that have it: "Not an e-mail address". */
export function causeTitle(code: string): string | undefined {
  const titles: { readonly [code: string]: string } = it.mend.causes
  return titles[code]
}
