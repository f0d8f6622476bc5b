import { useEffect, useState } from 'react'
import type { Command } from './command.ts'
import { dropCommands, setCommands } from './command-store.ts'

/**
 * Offers commands for as long as the component is shown: in the command menu, as keyboard shortcuts, and in
 * the list of shortcuts. The array may be another one on each render. Leave out what the member may not do.
 */
export function useCommands(commands: readonly Command[]): void {
  const [owner] = useState(() => Symbol('commands'))
  useEffect(() => setCommands(owner, commands))
  useEffect(() => () => dropCommands(owner), [owner])
}
