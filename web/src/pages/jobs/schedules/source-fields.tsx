import type { ReactNode } from 'react'
import { ChoiceGroup } from '../../../components/choice-group.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { it } from '../../../texts/import-texts.ts'
import type { ScheduleDraft } from './schedule-draft.ts'

interface SourceFieldsProps {
  readonly draft: ScheduleDraft
  readonly onChange: (part: Partial<ScheduleDraft>) => void
  readonly hasAuthorization: boolean
}

/** Where the file of a recurring import comes from. */
export function SourceFields({ draft, onChange, hasAuthorization }: SourceFieldsProps): ReactNode {
  const words = it.schedules
  return (
    <>
      <ChoiceGroup
        label={words.source}
        choices={[
          { value: 'url', ...words.sources.url },
          { value: 'folder', ...words.sources.folder },
        ]}
        value={draft.sourceKind}
        onChange={(sourceKind) => onChange({ sourceKind })}
      />
      {draft.sourceKind === 'url' ? (
        <div>
          <TextField
            label={words.url}
            type="url"
            isRequired
            error={words.urlMissing}
            value={draft.url}
            onChange={(url) => onChange({ url })}
          />
          <TextField
            label={words.authorization}
            type="password"
            autoComplete="off"
            hint={hasAuthorization ? words.authorizationKept : words.authorizationHint}
            value={draft.authorization}
            onChange={(authorization) => onChange({ authorization })}
          />
        </div>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)_12rem] gap-3">
          <TextField
            label={words.path}
            isRequired
            error={words.pathMissing}
            value={draft.path}
            onChange={(path) => onChange({ path })}
          />
          <TextField
            label={words.pattern}
            isRequired
            error={words.patternMissing}
            value={draft.pattern}
            onChange={(pattern) => onChange({ pattern })}
          />
        </div>
      )}
    </>
  )
}
