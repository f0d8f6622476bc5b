/** The attributes of a tag, among its bytes. */
import { decodeEntities } from './xml-text.ts'

/** Whether the bytes from `start` to `end` are this name, in ASCII. */
export function isName(bytes: Buffer, start: number, end: number, name: string): boolean {
  if (end - start !== name.length) return false
  for (let at = 0; at < name.length; at += 1) if (bytes[start + at] !== name.charCodeAt(at)) return false
  return true
}

/** Where the next attribute's name begins, or -1. */
export function nextAttribute(bytes: Buffer, from: number, tagEnd: number): number {
  let at = from
  while (at < tagEnd && (bytes[at] ?? 0) <= 0x20) at += 1
  return at >= tagEnd || bytes[at] === 0x2f ? -1 : at
}

/** Past the quote that opens the value of the attribute. */
export function valueStart(bytes: Buffer, name: number, tagEnd: number): number {
  let at = name
  while (at < tagEnd && bytes[at] !== 0x22 && bytes[at] !== 0x27) at += 1
  return at + 1
}

export function valueEnd(bytes: Buffer, value: number, tagEnd: number): number {
  const quote = bytes[value - 1]
  let at = value
  while (at < tagEnd && bytes[at] !== quote) at += 1
  return at
}

/** The attributes of a tag by name, without prefixes. Of two that differ in their prefix only, the later one counts. */
export function readAttributes(bytes: Buffer, nameEnd: number, tagEnd: number): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  let at = nameEnd
  while ((at = nextAttribute(bytes, at, tagEnd)) !== -1) {
    const value = valueStart(bytes, at, tagEnd)
    const end = valueEnd(bytes, value, tagEnd)
    const name = bytes.toString('latin1', at, value - 1).replace(/\s*=\s*$/, '')
    attributes.set(name.slice(name.indexOf(':') + 1), decodeEntities(bytes.toString('utf8', value, end)))
    at = end + 1
  }
  return attributes
}
