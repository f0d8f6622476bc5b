import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { notificationSettingsQuery, useChangeNotificationSettings } from '../../../api/notification-settings.ts'
import { CheckboxField } from '../../../components/checkbox-field.tsx'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { tellOutcome } from '../../../components/toast.tsx'
import { t } from '../../../texts/texts.ts'
import { SettingsPage } from '../settings-page.tsx'

export function NotificationsPage(): ReactNode {
  const { data: settings, error } = useQuery(notificationSettingsQuery)
  const change = useChangeNotificationSettings()
  return (
    <SettingsPage title={t.notificationSettings.title} intro={t.notificationSettings.intro}>
      {error !== null && <RefusalNote error={error} />}
      {settings === undefined && error === null && <SkeletonRows rows={1} />}
      {settings !== undefined && (
        <Panel>
          <div className="p-4">
            <CheckboxField
              label={t.notificationSettings.email}
              hint={settings.canSendEmail ? t.notificationSettings.emailHint : t.notificationSettings.cannotSend}
              isDisabled={!settings.canSendEmail}
              isSelected={settings.email}
              onChange={(email) => tellOutcome(change.mutateAsync(email), t.notificationSettings.saved)}
            />
          </div>
        </Panel>
      )}
    </SettingsPage>
  )
}
