import { useEffect, type ReactNode } from 'react'
import { onDemand } from '../components/on-demand.tsx'
import { closeCommandCentre, useOpenPart } from './command-centre-state.ts'
import { listenForShortcuts } from './listen-for-shortcuts.ts'

const CommandMenu = onDemand(async () => (await import('./menu/command-menu.tsx')).CommandMenu)
const ShortcutHelp = onDemand(async () => (await import('./help/shortcut-help.tsx')).ShortcutHelp)

/** Hears the shortcuts of all commands, and shows the command menu and the list of shortcuts above the page. */
export function CommandCentre(): ReactNode {
  const open = useOpenPart()
  useEffect(() => listenForShortcuts(), [])
  useEffect(() => closeCommandCentre, [])
  return (
    <>
      {open === 'menu' && <CommandMenu onClose={closeCommandCentre} />}
      {open === 'shortcuts' && <ShortcutHelp onClose={closeCommandCentre} />}
    </>
  )
}
