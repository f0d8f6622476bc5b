import { Refusal } from '../../core/refusal.ts'

const LONGEST_LABEL = 100

/** @throws Refusal REQUEST_INVALID */
export function readLabel(text: string, name: string): string {
  const label = text.trim()
  if (label !== '' && label.length <= LONGEST_LABEL && !label.includes('\0')) return label
  throw new Refusal('REQUEST_INVALID', { reason: `${name} has 1 to ${LONGEST_LABEL} characters` })
}
