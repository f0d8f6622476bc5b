import { Refusal } from '../../core/refusal.ts'
import { codecOf } from '../../core/value/codecs.ts'

/** An address as it is shown, and as it is compared. */
export interface EmailAddress {
  readonly text: string
  readonly key: string
}

/** @returns null when the text is not an address */
export function parseEmailAddress(text: string): EmailAddress | null {
  const codec = codecOf('email')
  const parsed = codec.reader({})(text.trim())
  if (!parsed.ok) return null
  const address = codec.format(parsed.value)
  return { text: address, key: codec.normalForm?.(parsed.value) ?? address }
}

/** @throws Refusal VALUE_INVALID */
export function readEmailAddress(text: string): EmailAddress {
  const address = parseEmailAddress(text)
  if (address === null) {
    throw new Refusal('VALUE_INVALID', { field: 'E-mail', reason: `"${text}" is not an e-mail address.` })
  }
  return address
}

/** Of the owner whom nobody has asked for their address yet: no mail arrives there. */
export const PLACEHOLDER_ADDRESS = 'owner@localhost.localdomain'
