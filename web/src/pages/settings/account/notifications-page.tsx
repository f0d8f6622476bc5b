import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { notificationSettingsQuery, useChangeNotificationSettings } from '../../../api/notification-settings.ts'
import { CheckboxField } from '../../../components/checkbox-field.tsx'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { tellOutcome } from '../../../components/toast.tsx'
import { st } from '../../../texts/settings-texts.ts'
import { SettingsPage } from '../settings-page.tsx'

export function NotificationsPage(): ReactNode {
  const { data: settings, error } = useQuery(notificationSettingsQuery)
  const change = useChangeNotificationSettings()
  return (
    <SettingsPage title={st.notificationSettings.title} intro={st.notificationSettings.intro}>
      {error !== null && <RefusalNote error={error} />}
      {settings === undefined && error === null && <SkeletonRows rows={1} />}
      {settings !== undefined && (
        <Panel>
          <div className="p-4">
            <CheckboxField
              label={st.notificationSettings.email}
              hint={settings.canSendEmail ? st.notificationSettings.emailHint : st.notificationSettings.cannotSend}
              isDisabled={!settings.canSendEmail}
              isSelected={settings.email}
              onChange={(email) => tellOutcome(change.mutateAsync(email), st.notificationSettings.saved)}
            />
          </div>
        </Panel>
      )}
    </SettingsPage>
  )
}
