import { useEffect, useState, type ReactNode } from 'react'
import { mayDo, useSession } from '../../api/session.ts'
import type { ObjectView } from '../../api/types.ts'
import { holdsCells, readClipboard, type Clipboard } from '../import/upload/clipboard.ts'
import { PasteDialog } from './on-demand.tsx'

interface PasteRows {
  /** Has rows pasted in a dialog; null for who may not import. */
  readonly ask: (() => void) | null
  readonly dialog: ReactNode
}

/** What is typed into has a paste of its own, and so has what lies above the list. */
const OWN_PASTE = 'input, textarea, select, [contenteditable=true], [role=dialog], [role=alertdialog]'

/** Cells of a spreadsheet that are pasted on the list are imported into it, once the member has said so. */
export function usePasteRows(object: ObjectView): PasteRows {
  const mayImport = mayDo(useSession(), 'import', object.apiName)
  const [open, setOpen] = useState<{ readonly pasted: Clipboard | null } | null>(null)
  useEffect(() => {
    if (!mayImport) return undefined
    function onPaste(event: ClipboardEvent): void {
      if (event.defaultPrevented || event.clipboardData === null) return
      if (event.target instanceof Element && event.target.closest(OWN_PASTE) !== null) return
      const pasted = readClipboard(event.clipboardData)
      if (!holdsCells(pasted)) return
      event.preventDefault()
      setOpen({ pasted })
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [mayImport])
  return {
    ask: mayImport ? () => setOpen({ pasted: null }) : null,
    dialog: open !== null && <PasteDialog object={object} pasted={open.pasted} onClose={() => setOpen(null)} />,
  }
}
