/** What can be done at this moment: the commands of the shell, and those of the page in front of it. */
import type { Command } from './command.ts'

type Owner = symbol

let byOwner: ReadonlyMap<Owner, readonly Command[]> = new Map()
let all: readonly Command[] = []
const listeners = new Set<() => void>()

function change(next: ReadonlyMap<Owner, readonly Command[]>): void {
  byOwner = next
  // Of the same id the last one stays, at the place of the last one: pages come after the shell.
  all = [...new Map([...next.values()].flat().map((command) => [command.id, command])).values()]
  for (const listener of listeners) listener()
}

export function setCommands(owner: Owner, commands: readonly Command[]): void {
  if (byOwner.get(owner) !== commands) change(new Map([...byOwner, [owner, commands]]))
}

export function dropCommands(owner: Owner): void {
  change(new Map([...byOwner].filter(([key]) => key !== owner)))
}

export const currentCommands = (): readonly Command[] => all

export function subscribeToCommands(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
