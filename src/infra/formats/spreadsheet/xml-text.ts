/** Text of XML as a person reads it. */

const ENTITY = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** How spreadsheets write characters that XML forbids: `_x000D_`. */
const ESCAPED = /_x([\da-f]{4})_/gi

/** Only the entities that every document has: others would have to be declared, and declarations are refused. */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(ENTITY, (whole, hex?: string, decimal?: string, name?: string) => {
        if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
        return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
      })
    : text

/** Line ends are as XML has them: one line feed each. */
export function decodeText(bytes: Buffer, start: number, end: number): string {
  const text = decodeEntities(bytes.toString('utf8', start, end).replaceAll(/\r\n?/g, '\n'))
  return text.includes('_x')
    ? text.replaceAll(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
}
