import type { ImportView, ObjectView } from '../../../api/types.ts'
import { matchRule, type MatchRule } from './match-rules.ts'

/** The rules that are followed: those that were chosen, else every mapped identifier. */
export function rulesOf(
  { options, matchKeys, mapping }: Pick<ImportView, 'options' | 'matchKeys' | 'mapping'>,
  object: ObjectView,
): readonly MatchRule[] {
  const keys = options.matchKeys.length > 0 ? options.matchKeys : matchKeys
  return keys.map((key) => matchRule(object, mapping, key))
}
