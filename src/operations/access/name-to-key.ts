import { randomBytes } from 'node:crypto'
import { apiNameOf } from '../../core/model/option-value.ts'

const KEY = /^[a-z][A-Za-z\d]{0,49}$/

/** The name by which programs call a role or a team: from its label, or by chance where that has no Latin letter. */
export function nameToKey(label: string, prefix: string): string {
  const name = apiNameOf(label)
  return KEY.test(name) ? name : `${prefix}${randomBytes(4).toString('hex')}`
}
