import type { ReactNode } from 'react'
import { Plus } from 'lucide-react'
import type { FieldUse } from '../../../../api/types.ts'
import { Button } from '../../../../components/button.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { st } from '../../../../texts/settings-texts.ts'
import { addValues } from './edit-options.ts'
import type { FieldDraft } from './field-draft.ts'

interface StrayValuesProps {
  readonly draft: FieldDraft
  readonly onChange: (change: Partial<FieldDraft>) => void
  readonly use: FieldUse
}

const SHOWN = 12

/** What records of an open list have without its being an option, the most frequent first. */
export function StrayValues({ draft, onChange, use }: StrayValuesProps): ReactNode {
  const known = new Set(draft.options.map(({ value }) => value))
  const strays = (use.options ?? []).filter(({ value, label }) => label === null && !known.has(value))
  if (strays.length === 0) return null
  const add = (values: readonly string[]): void => onChange({ options: addValues(draft.options, values) })
  return (
    <section
      aria-label={st.model.strayValues}
      className="flex flex-col gap-2 rounded-md border border-line bg-sunken p-3"
    >
      <div className="flex items-center gap-3">
        <p className="min-w-0 flex-1 font-medium">{st.model.strayValues}</p>
        <Button size="sm" onPress={() => add(strays.map(({ value }) => value))}>
          {st.model.makeOptions}
        </Button>
      </div>
      <ul className="flex flex-wrap gap-2">
        {strays.slice(0, SHOWN).map(({ value, records }) => (
          <li key={value} className="flex items-center gap-1">
            <Tag>{value}</Tag>
            <span className="text-sm text-muted">{st.model.optionUse(records)}</span>
            <Button
              variant="ghost"
              size="sm"
              icon={Plus}
              label={`${st.model.makeOption}: ${value}`}
              onPress={() => add([value])}
            />
          </li>
        ))}
        {strays.length > SHOWN && (
          <li className="self-center text-muted">{st.model.moreStray(strays.length - SHOWN)}</li>
        )}
      </ul>
    </section>
  )
}
