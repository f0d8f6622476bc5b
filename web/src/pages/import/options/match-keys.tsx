import type { ReactNode } from 'react'
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Label } from 'react-aria-components/Label'
import { CheckboxField } from '../../../components/checkbox-field.tsx'
import { it } from '../../../texts/import-texts.ts'
import type { TargetChoice } from '../map/targets.ts'

interface MatchKeysProps {
  /** Mapped fields that identify a record. */
  readonly identifiers: readonly TargetChoice[]
  /** Paths; none stands for all of them. */
  readonly chosen: readonly string[]
  readonly onChange: (paths: readonly string[]) => void
}

export function MatchKeys({ identifiers, chosen, onChange }: MatchKeysProps): ReactNode {
  const all = identifiers.map(({ path }) => path)
  return (
    <CheckboxGroup
      value={chosen.length === 0 ? all : [...chosen]}
      // The last key cannot be taken away: not to match at all is the choice "Create".
      onChange={(paths) => paths.length > 0 && onChange(paths.length === all.length ? [] : paths)}
      className="flex flex-col gap-1.5"
    >
      <Label className="font-medium">{it.options.matchBy}</Label>
      {identifiers.map(({ path, header }) => (
        <CheckboxField key={path} value={path} label={header} />
      ))}
    </CheckboxGroup>
  )
}
