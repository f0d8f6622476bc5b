import type { ProblemFix } from '../../../../../api/types.ts'
import { it } from '../../../../../texts/import-texts.ts'
import { formatName } from '../format-name.ts'

/** What a fix does, as its button says it. */
export function fixName({ name, action }: ProblemFix): string {
  const { names, useOption, readAgain } = it.mend.fixes
  if (name === 'readAs') return action.kind === 'readAs' ? formatName(action.format) : readAgain
  if (name === 'useOption') return action.kind === 'setValue' ? useOption(action.text) : readAgain
  return names[name]
}

/** Whether it is a text that is put right, rather than given up. */
export const isMending = ({ name }: ProblemFix): boolean => name !== 'clear' && name !== 'removeRows'
