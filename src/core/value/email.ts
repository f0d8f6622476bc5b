/**
 * E-mail addresses. The spelling stays as written; the normal form is in lower case, because no mail
 * system in use tells `Ada@` from `ada@`.
 */
import isEmailModule from 'validator/lib/isEmail.js'
import { listCodec } from './list.ts'
import { visibleText } from './text.ts'
import { unreadable } from './unreadable.ts'
import { ok, type Codec, type Parsed } from './value-type.ts'

// A CommonJS module whose default export is a property of the function itself.
const isEmail = isEmailModule.default

const LONGEST_ADDRESS = 254
const LONGEST_LOCAL_PART = 64
const LONGEST_LABEL = 63
const HYPHEN = 45
const DOT = 46
const AT = 64

export const emailCodec: Codec<string> = {
  type: 'email',
  reader: () => readEmail,
  format: (value) => value,
  normalForm: (value) => value.toLowerCase().normalize('NFC'),
}

export const emailListCodec = listCodec('emailList', emailCodec)

function readEmail(text: string): Parsed<string> {
  return isPlainAddress(text) ? ok(text) : readOtherAddress(text)
}

// "Ada Lovelace <ada@example.com>"
const BRACKETED = /<([^<>]+)>$/
const MAILTO = /^mailto:([^?]+)(?:\?.*)?$/i

function readOtherAddress(text: string): Parsed<string> {
  const visible = visibleText(text)
  const bracketed = BRACKETED.exec(visible)?.[1]?.trim() ?? visible
  const address = MAILTO.exec(bracketed)?.[1] ?? bracketed
  return isEmail(address, { allow_utf8_local_part: true }) ? ok(address) : unreadable('EMAIL_UNREADABLE', text)
}

/**
 * True for ordinary ASCII addresses. `isEmail` accepts them all, at ten times the cost; what this
 * refuses may still be an address.
 */
export function isPlainAddress(text: string): boolean {
  const at = localPartEnd(text)
  return at > 0 && at <= LONGEST_LOCAL_PART && text.length <= LONGEST_ADDRESS && isPlainDomain(text, at + 1)
}

/** What a character may be part of. */
const IN_LOCAL_PART = 1
const IN_LABEL = 2
const LETTER = 4
const CLASS_OF_CODE = classesOfCodes()

function classesOfCodes(): Uint8Array {
  const classes = new Uint8Array(128)
  const add = (characters: string, flags: number): void => {
    for (const character of characters) classes[character.charCodeAt(0)] = flags
  }
  add("!#$%&'*+/=?^_`{|}~-", IN_LOCAL_PART)
  add('0123456789', IN_LOCAL_PART | IN_LABEL)
  add('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', IN_LOCAL_PART | IN_LABEL | LETTER)
  return classes
}

const classOf = (code: number): number => CLASS_OF_CODE[code] ?? 0

/** The position of "@" when words of plain characters, parted by single dots, come before it; else -1. */
function localPartEnd(text: string): number {
  let wordStart = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((classOf(code) & IN_LOCAL_PART) !== 0) continue
    if (at === wordStart) return -1
    if (code === AT) return at
    if (code !== DOT) return -1
    wordStart = at + 1
  }
  return -1
}

/** True when labels of letters, digits and inner hyphens follow to the end, the last one of two letters or more. */
function isPlainDomain(text: string, start: number): boolean {
  let labelStart = start
  let isAllLetters = true
  let previous = 0
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === DOT) {
      if (at === labelStart || previous === HYPHEN || at - labelStart > LONGEST_LABEL) return false
      labelStart = at + 1
      isAllLetters = true
    } else {
      const flags = classOf(code)
      if (code === HYPHEN ? at === labelStart : (flags & IN_LABEL) === 0) return false
      isAllLetters &&= (flags & LETTER) !== 0
    }
    previous = code
  }
  const lastLength = text.length - labelStart
  return labelStart > start && isAllLetters && lastLength >= 2 && lastLength <= LONGEST_LABEL
}
