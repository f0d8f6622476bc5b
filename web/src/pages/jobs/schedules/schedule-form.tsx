import { useState, type ReactNode } from 'react'
import { Form } from 'react-aria-components/Form'
import { Button } from '../../../components/button.tsx'
import { ChoiceGroup } from '../../../components/choice-group.tsx'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'
import { FollowField } from './follow-field.tsx'
import type { ScheduleDraft } from './schedule-draft.ts'
import { SourceFields } from './source-fields.tsx'
import { WhenFields } from './when-fields.tsx'

interface ScheduleFormProps {
  readonly initial: ScheduleDraft
  /** True where the site gets an Authorization header already. */
  readonly hasAuthorization?: boolean
  readonly submitLabel: string
  readonly onSubmit: (draft: ScheduleDraft) => void
  readonly isPending: boolean
  readonly error: Error | null
  readonly onCancel: () => void
  /** Of a new one, between the name and the rest: which records. */
  readonly renderAbout?: (draft: ScheduleDraft, set: (part: Partial<ScheduleDraft>) => void) => ReactNode
}

export function ScheduleForm(props: ScheduleFormProps): ReactNode {
  const { initial, hasAuthorization = false, submitLabel, onSubmit, onCancel, isPending, error, renderAbout } = props
  const [draft, setDraft] = useState(initial)
  const set = (part: Partial<ScheduleDraft>): void => setDraft((before) => ({ ...before, ...part }))
  const words = it.schedules
  return (
    <Panel>
      <Form
        className="flex max-w-3xl flex-col gap-4 p-6"
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit(draft)
        }}
      >
        <TextField
          label={words.name}
          isRequired
          error={words.nameMissing}
          value={draft.name}
          onChange={(name) => set({ name })}
        />
        {renderAbout?.(draft, set)}
        <FollowField
          object={draft.object}
          initial={initial.follow}
          value={draft.follow}
          onChange={(follow) => set({ follow })}
        />
        <SourceFields draft={draft} onChange={set} hasAuthorization={hasAuthorization} />
        <WhenFields
          choice={draft.when}
          onChange={(when) => set({ when })}
          timeZone={draft.timeZone}
          onTimeZoneChange={(timeZone) => set({ timeZone })}
        />
        <ChoiceGroup
          label={words.mode}
          choices={[
            { value: 'apply', ...words.modes.apply },
            { value: 'preview', ...words.modes.preview },
          ]}
          value={draft.mode}
          onChange={(mode) => set({ mode })}
        />
        {error !== null && <RefusalNote error={error} />}
        <div className="flex gap-2">
          <Button type="submit" variant="primary" isPending={isPending}>
            {submitLabel}
          </Button>
          <Button onPress={onCancel}>{t.common.cancel}</Button>
        </div>
      </Form>
    </Panel>
  )
}
