import type { ReactNode } from 'react'
import { CheckboxField } from '../../../../../components/checkbox-field.tsx'
import { TextField } from '../../../../../components/text-field.tsx'
import { it } from '../../../../../texts/import-texts.ts'
import type { FindSettings } from './find-settings.ts'

interface ReplaceFieldsProps {
  readonly settings: FindSettings
  readonly onChange: (change: Partial<FindSettings>) => void
  /** Why the server cannot look for this; null where it can. */
  readonly refusal: string | null
}

export function ReplaceFields({ settings, onChange, refusal }: ReplaceFieldsProps): ReactNode {
  const { find, replaceBy, matchCase, wholeCell, isRegex } = settings
  const words = it.mend.find
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label={words.find}
          value={find}
          onChange={(text) => onChange({ find: text })}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that was opened to type into
          autoFocus
          autoComplete="off"
          isInvalid={refusal !== null}
          {...(refusal !== null && { error: refusal })}
        />
        <TextField
          label={words.by}
          value={replaceBy}
          onChange={(text) => onChange({ replaceBy: text })}
          autoComplete="off"
          hint={isRegex ? words.groupsHint : words.byHint}
        />
      </div>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        <CheckboxField
          label={words.matchCase}
          isSelected={matchCase}
          onChange={(isOn) => onChange({ matchCase: isOn })}
        />
        <CheckboxField
          label={words.wholeCell}
          isSelected={wholeCell}
          onChange={(isOn) => onChange({ wholeCell: isOn })}
        />
        <CheckboxField label={words.isRegex} isSelected={isRegex} onChange={(isOn) => onChange({ isRegex: isOn })} />
      </div>
    </>
  )
}
