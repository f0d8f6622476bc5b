import type { ReactNode } from 'react'
import { TextField } from '../../../../components/text-field.tsx'
import { KindIcon } from '../../../../fields/kind-icon.tsx'
import { t } from '../../../../texts/texts.ts'
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
          label={t.model.label}
          placeholder={t.model.labelExample}
          isRequired
          error={t.model.nameMissing}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a new field begins with its name
          autoFocus={isNew}
          value={draft.label}
          onChange={(label) => onChange({ label })}
        />
        <TextField
          label={t.model.apiName}
          hint={isNew ? t.model.apiNameNew : t.model.apiNameHint}
          placeholder={proposeApiName(draft.label)}
          isReadOnly={!isNew}
          value={draft.apiName}
          onChange={(apiName) => onChange({ apiName })}
        />
        <div className="flex flex-col gap-1.5">
          <span className="font-medium">{t.model.kind}</span>
          <span className="flex h-9 items-center gap-2 text-md">
            <KindIcon kind={kind} />
            {t.model.kinds[kind].label}
          </span>
          <span className="text-sm text-muted">{t.model.kinds[kind].text}</span>
        </div>
      </div>
      <TextField
        label={t.model.description}
        hint={t.model.descriptionHint}
        value={draft.description}
        onChange={(description) => onChange({ description })}
      />
    </div>
  )
}
