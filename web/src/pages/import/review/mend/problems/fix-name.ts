import type { ProblemFix } from '../../../../../api/types.ts'
import { it } from '../../../../../texts/import-texts.ts'
import { formatName } from '../format-name.ts'

/** What a fix does, as its button says it. */
export function fixName({ name, action }: ProblemFix): string {
  const { useOption, readAgain } = it.mend.fixes
  if (name === 'readAs') return action.kind === 'readAs' ? formatName(action.format) : readAgain
  if (name === 'useOption') return action.kind === 'setValue' ? useOption(action.text) : readAgain
  return fixLabel(name)
}

/** Of one that says no more than its name. */
export const fixLabel = (name: ProblemFix['name']): string => {
  const { names, readAgain } = it.mend.fixes
  return name === 'readAs' || name === 'useOption' ? readAgain : names[name]
}

/** Whether it is a text that is put right, rather than given up. */
export const isMending = ({ name }: ProblemFix): boolean => name !== 'clear' && name !== 'removeRows'
