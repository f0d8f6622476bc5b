import { useState, type ReactNode } from 'react'
import { Form } from 'react-aria-components/Form'
import { useUpdateProfile } from '../../../api/account.ts'
import { useSession } from '../../../api/session.ts'
import { Button } from '../../../components/button.tsx'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SelectField, type Choice } from '../../../components/select-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { tell } from '../../../components/toast.tsx'
import { takePreferences } from '../../../texts/conventions.ts'
import { t } from '../../../texts/texts.ts'
import { BROWSER_TIME_ZONE, exampleIn, REGIONS, TIME_ZONES } from './regions.ts'
import { SettingsPage } from '../settings-page.tsx'

const BROWSER = 'browser'

const orBrowser = (value: string): string | null => (value === BROWSER ? null : value)

export function ProfilePage(): ReactNode {
  const { member, role, preferences } = useSession()
  const update = useUpdateProfile()
  const [name, setName] = useState(member.name)
  const [region, setRegion] = useState(preferences.region ?? BROWSER)
  const [timeZone, setTimeZone] = useState(preferences.timeZone ?? BROWSER)
  const done = (): void => {
    tell(t.profile.saved)
    if (takePreferences({ region: orBrowser(region), timeZone: orBrowser(timeZone) })) location.reload()
  }
  const submit = (): void =>
    update.mutate(
      {
        ...(name !== member.name && { name }),
        preferences: { region: orBrowser(region), timeZone: orBrowser(timeZone) },
      },
      { onSuccess: done },
    )
  return (
    <SettingsPage title={t.profile.title} intro={t.profile.intro}>
      <Panel>
        <Form
          className="flex max-w-md flex-col gap-3 p-4"
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          {update.error !== null && <RefusalNote error={update.error} />}
          <TextField label={t.profile.name} error={t.profile.nameMissing} isRequired value={name} onChange={setName} />
          <TextField label={t.profile.email} hint={t.profile.emailHint} isReadOnly value={member.email} />
          <TextField label={t.profile.role} isReadOnly value={role.label} />
          <SelectField label={t.profile.region} choices={REGION_CHOICES} value={region} onChange={setRegion} />
          <p className="-mt-1.5 text-sm text-muted">
            {t.profile.regionHint(exampleIn(orBrowser(region), orBrowser(timeZone)))}
          </p>
          <SelectField label={t.profile.timeZone} choices={TIME_ZONE_CHOICES} value={timeZone} onChange={setTimeZone} />
          <Button type="submit" variant="primary" className="mt-2 self-start" isPending={update.isPending}>
            {t.profile.save}
          </Button>
        </Form>
      </Panel>
    </SettingsPage>
  )
}

const REGION_CHOICES: readonly Choice<string>[] = [{ value: BROWSER, label: t.profile.regionOfBrowser }, ...REGIONS]

const TIME_ZONE_CHOICES: readonly Choice<string>[] = [
  { value: BROWSER, label: t.profile.timeZoneOfBrowser(BROWSER_TIME_ZONE) },
  ...TIME_ZONES.map((value) => ({ value, label: value.replaceAll('_', ' ') })),
]
