/**
 * Hears the keys of the whole page and runs the command that they stand for. What has the focus comes first:
 * a key that it made use of (`preventDefault`) is not looked at here, nor one that types something.
 */
import type { Command } from './command.ts'
import { currentCommands } from './command-store.ts'
import { isForTyping, isPressed, stepsOf } from './shortcut.ts'

type Presses = readonly KeyboardEvent[]

/** So long the first key of a sequence waits for the second one. */
const SEQUENCE_MS = 1200

const TYPED_INTO = 'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=true]'

/** Menus and lists find their entries by letters; what is behind a dialog is out of reach. */
const KEEPS_ITS_KEYS = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'

/** @returns a function that stops it */
export function listenForShortcuts(target: Document = document): () => void {
  let pressed: Presses = []

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || isModifier(event.key)) return
    const candidates = currentCommands().filter(({ run, shortcut }) => run !== undefined && isHeard(shortcut, event))
    const recent = pressed.filter(({ timeStamp }) => event.timeStamp - timeStamp < SEQUENCE_MS)
    const readings = [[...recent, event], [event]]
    const found = readings.map((reading) => findCommand(candidates, reading)).find((command) => command !== undefined)
    const isBegun = (reading: Presses): boolean => candidates.some(({ shortcut = '' }) => begins(shortcut, reading))
    pressed = found === undefined ? (readings.find(isBegun) ?? []) : []
    if (found === undefined) return
    event.preventDefault()
    found.run?.()
  }

  target.addEventListener('keydown', onKeyDown)
  return () => target.removeEventListener('keydown', onKeyDown)
}

const isModifier = (key: string): boolean => ['Shift', 'Control', 'Alt', 'Meta'].includes(key)

function isHeard(shortcut: string | undefined, { target }: KeyboardEvent): boolean {
  if (shortcut === undefined) return false
  if (!(target instanceof Element)) return true
  if (target.closest(KEEPS_ITS_KEYS) !== null) return false
  return target.closest(TYPED_INTO) === null || isForTyping(shortcut)
}

/** The last one: pages register after the shell, and what is in front of a page after the page. */
const findCommand = (commands: readonly Command[], sequence: Presses): Command | undefined =>
  commands.findLast(({ shortcut = '' }) => stepsOf(shortcut).length === sequence.length && begins(shortcut, sequence))

function begins(shortcut: string, sequence: Presses): boolean {
  const steps = stepsOf(shortcut)
  return sequence.every((press, index) => {
    const step = steps[index]
    return step !== undefined && isPressed(step, press)
  })
}
