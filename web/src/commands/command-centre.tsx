import { useEffect, type ReactNode } from 'react'
import { onDemand } from '../components/on-demand.tsx'
import { overlays } from '../pages.ts'
import { closeCommandCentre, useOpenPart } from './command-centre-state.ts'
import { listenForShortcuts } from './listen-for-shortcuts.ts'

const CommandMenu = onDemand(async () => (await overlays.commandMenu()).CommandMenu)
const ShortcutHelp = onDemand(async () => (await overlays.shortcutHelp()).ShortcutHelp)

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
