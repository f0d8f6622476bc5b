import type { ReactNode } from 'react'
import { TextField } from '../../../../components/text-field.tsx'
import { KindIcon } from '../../../../fields/kind-icon.tsx'
import { st } from '../../../../texts/settings-texts.ts'
import type { Kind } from '../kind-abilities.ts'
import { proposeApiName } from '../propose-api-name.ts'
import type { FieldDraft } from './field-draft.ts'

export interface SectionProps {
  readonly kind: Kind
  readonly draft: FieldDraft
  readonly onChange: (change: Partial<FieldDraft>) => void
  readonly isNew: boolean
}

/** What the field is called, by people and by programs, and what it is for. */
export function NameSection({ kind, draft, onChange, isNew }: SectionProps): ReactNode {
  return (
    <div className="flex flex-col gap-2">
      <div className="grid grid-cols-3 gap-4 max-md:grid-cols-1">
        <TextField
          label={st.model.label}
          placeholder={st.model.labelExample}
          isRequired
          error={st.model.nameMissing}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a new field begins with its name
          autoFocus={isNew}
          value={draft.label}
          onChange={(label) => onChange({ label })}
        />
        <TextField
          label={st.model.apiName}
          hint={isNew ? st.model.apiNameNew : st.model.apiNameHint}
          placeholder={proposeApiName(draft.label)}
          isReadOnly={!isNew}
          value={draft.apiName}
          onChange={(apiName) => onChange({ apiName })}
        />
        <div className="flex flex-col gap-1.5">
          <span className="font-medium">{st.model.kind}</span>
          <span className="flex h-9 items-center gap-2 text-md">
            <KindIcon kind={kind} />
            {st.model.kinds[kind].label}
          </span>
          <span className="text-sm text-muted">{st.model.kinds[kind].text}</span>
        </div>
      </div>
      <TextField
        label={st.model.description}
        hint={st.model.descriptionHint}
        value={draft.description}
        onChange={(description) => onChange({ description })}
      />
    </div>
  )
}
