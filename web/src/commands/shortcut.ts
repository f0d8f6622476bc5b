/** Shortcuts as they are written in code (`mod+k`, `g p`), as keys that are pressed, and as caps that are shown. */

type KeyPress = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey'>

export const isMac: boolean = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform)

export const stepsOf = (shortcut: string): readonly string[] => shortcut.split(' ')

/** Whether the shortcut works while somebody types: only with a key that types nothing, and takes nothing typed back. */
export const isForTyping = (step: string): boolean => /^(shift\+)?(mod|alt|f\d)/i.test(step) && !/\+z$/i.test(step)

export function isPressed(step: string, press: KeyPress, onMac: boolean = isMac): boolean {
  const keys = step.split('+')
  const key = keys.at(-1) ?? ''
  const has = (modifier: string): boolean => keys.slice(0, -1).includes(modifier)
  const [mod, other] = onMac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey]
  // A sign such as "?" may need Shift or not: that is the keyboard's affair.
  const isShiftRight = isSign(key) || press.shiftKey === has('shift')
  return (
    press.key.toLowerCase() === nameOf(key) &&
    mod === has('mod') &&
    !other &&
    press.altKey === has('alt') &&
    isShiftRight
  )
}

const isSign = (key: string): boolean => key.length === 1 && !/[\p{L}\p{N}]/u.test(key)

const nameOf = (key: string): string => (key === 'space' ? ' ' : key.toLowerCase())

const CAPS_ON_MAC: Readonly<Record<string, string>> = { mod: '⌘', shift: '⇧', alt: '⌥' }
const CAPS_ELSEWHERE: Readonly<Record<string, string>> = { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' }
const CAPS: Readonly<Record<string, string>> = {
  enter: '↵',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  backspace: '⌫',
  delete: 'Del',
  space: 'Space',
  home: 'Home',
  end: 'End',
  pageup: 'PgUp',
  pagedown: 'PgDn',
}

/** The caps of each step: `mod+k` is [["⌘", "K"]], `g p` is [["G"], ["P"]]. */
export function capsOf(shortcut: string, onMac: boolean = isMac): readonly (readonly string[])[] {
  const modifiers = onMac ? CAPS_ON_MAC : CAPS_ELSEWHERE
  return stepsOf(shortcut).map((step) =>
    step.split('+').map((key) => modifiers[key] ?? CAPS[key.toLowerCase()] ?? key.toUpperCase()),
  )
}
