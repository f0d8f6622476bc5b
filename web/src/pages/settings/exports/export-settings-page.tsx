import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { exportSettingsQuery, useChangeExportSettings } from '../../../api/exports.ts'
import type { ExportSettings } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { CheckboxField } from '../../../components/checkbox-field.tsx'
import { OwnForm } from '../../../components/own-form.tsx'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { tell } from '../../../components/toast.tsx'
import { st } from '../../../texts/settings-texts.ts'
import { NeedsPermission } from '../needs-permission.tsx'
import { SettingsPage } from '../settings-page.tsx'

/** How long files of exports are kept, and when a reason is asked for. */
export function ExportSettingsPage(): ReactNode {
  const { data: settings, error } = useQuery(exportSettingsQuery)
  return (
    <NeedsPermission permission="manageRoles" title={st.exportSettings.title}>
      <SettingsPage title={st.exportSettings.title} intro={st.exportSettings.intro}>
        {error !== null && <RefusalNote error={error} />}
        {settings === undefined && error === null && <SkeletonRows rows={3} />}
        {settings !== undefined && <SettingsForm settings={settings} />}
      </SettingsPage>
    </NeedsPermission>
  )
}

const LONGEST_DAYS = 365
const FIRST_LIMIT = 1000

function SettingsForm({ settings }: { readonly settings: ExportSettings }): ReactNode {
  const words = st.exportSettings
  const change = useChangeExportSettings()
  const [days, setDays] = useState(String(settings.keepDays))
  const [asks, setAsks] = useState(settings.reasonAbove !== null)
  const [limit, setLimit] = useState(String(settings.reasonAbove ?? FIRST_LIMIT))
  const keepDays = wholeNumber(days, 1, LONGEST_DAYS)
  const reasonAbove = wholeNumber(limit, 0, Number.MAX_SAFE_INTEGER)
  function submit(): void {
    if (keepDays === null || (asks && reasonAbove === null)) return
    change.mutate({ keepDays, reasonAbove: asks ? reasonAbove : null }, { onSuccess: () => tell(words.saved) })
  }
  return (
    <Panel>
      <OwnForm className="flex max-w-md flex-col gap-3 p-4" onSubmit={submit}>
        {change.error !== null && <RefusalNote error={change.error} />}
        <TextField
          label={words.keepDays}
          hint={words.keepDaysHint}
          error={words.keepDaysInvalid}
          isInvalid={keepDays === null}
          inputMode="numeric"
          value={days}
          onChange={setDays}
        />
        <CheckboxField label={words.asksReason} hint={words.asksReasonHint} isSelected={asks} onChange={setAsks} />
        {asks && (
          <TextField
            label={words.reasonAbove}
            error={words.reasonAboveInvalid}
            isInvalid={reasonAbove === null}
            inputMode="numeric"
            value={limit}
            onChange={setLimit}
          />
        )}
        <Button type="submit" variant="primary" className="mt-2 self-start" isPending={change.isPending}>
          {words.save}
        </Button>
      </OwnForm>
    </Panel>
  )
}

function wholeNumber(text: string, least: number, most: number): number | null {
  const number = /^\d{1,15}$/.test(text.trim()) ? Number(text) : Number.NaN
  return number >= least && number <= most ? number : null
}
