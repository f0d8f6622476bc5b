import { t } from '../texts/texts.ts'
import { tell, tellTrouble } from './toast.tsx'

/** Puts a text on the clipboard and says so, or why not: a browser allows it at https addresses and on its own machine. */
export async function copyText(text: string, copied: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    return tellTrouble(t.common.notCopied.title, t.common.notCopied.text)
  }
  tell(copied)
}
