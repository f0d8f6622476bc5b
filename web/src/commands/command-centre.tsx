import { lazy, Suspense, useEffect, type ReactNode } from 'react'
import { overlays } from '../pages.ts'
import { closeCommandCentre, useOpenPart } from './command-centre-state.ts'
import { listenForShortcuts } from './listen-for-shortcuts.ts'

const CommandMenu = lazy(async () => ({ default: (await overlays.commandMenu()).CommandMenu }))
const ShortcutHelp = lazy(async () => ({ default: (await overlays.shortcutHelp()).ShortcutHelp }))

/** Hears the shortcuts of all commands, and shows the command menu and the list of shortcuts above the page. */
export function CommandCentre(): ReactNode {
  const open = useOpenPart()
  useEffect(() => listenForShortcuts(), [])
  useEffect(() => closeCommandCentre, [])
  return (
    <Suspense fallback={null}>
      {open === 'menu' && <CommandMenu onClose={closeCommandCentre} />}
      {open === 'shortcuts' && <ShortcutHelp onClose={closeCommandCentre} />}
    </Suspense>
  )
}
