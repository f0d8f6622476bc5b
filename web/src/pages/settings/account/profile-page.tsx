import { useState, type ReactNode } from 'react'
import { useUpdateProfile } from '../../../api/account.ts'
import { useSession } from '../../../api/session.ts'
import { OwnForm } from '../../../components/own-form.tsx'
import { Button } from '../../../components/button.tsx'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SelectField, type Choice } from '../../../components/select-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { tell } from '../../../components/toast.tsx'
import { takePreferences } from '../../../texts/conventions.ts'
import {
  entryLanguage,
  forgetEntryLanguage,
  language as shownLanguage,
  languageOfBrowser,
  LANGUAGES,
  type Language,
} from '../../../texts/language.ts'
import { st } from '../../../texts/settings-texts.ts'
import { BROWSER_TIME_ZONE, exampleIn, REGIONS, TIME_ZONES } from './regions.ts'
import { SettingsPage } from '../settings-page.tsx'

const BROWSER = 'browser'

const orBrowser = <Value extends string>(value: Value | typeof BROWSER): Value | null =>
  value === BROWSER ? null : value

export function ProfilePage(): ReactNode {
  const { member, role, preferences } = useSession()
  const update = useUpdateProfile()
  const [name, setName] = useState(member.name)
  const [language, setLanguage] = useState<Language | typeof BROWSER>(preferences.language ?? entryLanguage ?? BROWSER)
  const [region, setRegion] = useState(preferences.region ?? BROWSER)
  const [timeZone, setTimeZone] = useState(preferences.timeZone ?? BROWSER)
  const chosen = { language: orBrowser(language), region: orBrowser(region), timeZone: orBrowser(timeZone) }
  const done = (): void => {
    tell(st.profile.saved)
    forgetEntryLanguage()
    const isOther = (chosen.language ?? languageOfBrowser) !== shownLanguage
    if (takePreferences(chosen) || isOther) location.reload()
  }
  const submit = (): void =>
    update.mutate(
      {
        ...(name !== member.name && { name }),
        preferences: chosen,
      },
      { onSuccess: done },
    )
  return (
    <SettingsPage title={st.profile.title} intro={st.profile.intro}>
      <Panel>
        <OwnForm className="flex max-w-md flex-col gap-3 p-4" onSubmit={submit}>
          {update.error !== null && <RefusalNote error={update.error} />}
          <TextField
            label={st.profile.name}
            error={st.profile.nameMissing}
            isRequired
            value={name}
            onChange={setName}
          />
          <TextField label={st.profile.email} hint={st.profile.emailHint} isReadOnly value={member.email} />
          <TextField label={st.profile.role} isReadOnly value={role.label} />
          <SelectField label={st.profile.language} choices={LANGUAGE_CHOICES} value={language} onChange={setLanguage} />
          <p className="-mt-1.5 text-sm text-muted">{st.profile.languageHint}</p>
          <SelectField label={st.profile.region} choices={REGION_CHOICES} value={region} onChange={setRegion} />
          <p className="-mt-1.5 text-sm text-muted">
            {st.profile.regionHint(exampleIn(chosen.region, chosen.timeZone))}
          </p>
          <SelectField
            label={st.profile.timeZone}
            choices={TIME_ZONE_CHOICES}
            value={timeZone}
            onChange={setTimeZone}
          />
          <Button type="submit" variant="primary" className="mt-2 self-start" isPending={update.isPending}>
            {st.profile.save}
          </Button>
        </OwnForm>
      </Panel>
    </SettingsPage>
  )
}

const LANGUAGE_CHOICES: readonly Choice<Language | typeof BROWSER>[] = [
  { value: BROWSER, label: st.profile.languageOfBrowser(LANGUAGES[languageOfBrowser]) },
  { value: 'en', label: LANGUAGES.en },
  { value: 'fr', label: LANGUAGES.fr },
]

const REGION_CHOICES: readonly Choice<string>[] = [{ value: BROWSER, label: st.profile.regionOfBrowser }, ...REGIONS]

const TIME_ZONE_CHOICES: readonly Choice<string>[] = [
  { value: BROWSER, label: st.profile.timeZoneOfBrowser(BROWSER_TIME_ZONE) },
  ...TIME_ZONES.map((value) => ({ value, label: value.replaceAll('_', ' ') })),
]
