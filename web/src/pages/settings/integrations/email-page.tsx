import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import { notificationSettingsQuery, useSendTestMail } from '../../../api/notification-settings.ts'
import { Button } from '../../../components/button.tsx'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { tell } from '../../../components/toast.tsx'
import { st } from '../../../texts/settings-texts.ts'
import { SettingsPage } from '../settings-page.tsx'

export function EmailPage(): ReactNode {
  const { data: settings, error } = useQuery(notificationSettingsQuery)
  const test = useSendTestMail()
  return (
    <SettingsPage title={st.email.title} intro={st.email.intro}>
      {error !== null && <RefusalNote error={error} />}
      {settings === undefined && error === null && <SkeletonRows rows={3} />}
      {settings !== undefined && (
        <Panel>
          <div className="flex flex-col items-start gap-4 p-4">
            <p className="text-md font-medium">{settings.canSendEmail ? st.email.isSet : st.email.isNotSet}</p>
            {test.error !== null && <RefusalNote error={test.error} />}
            {settings.canSendEmail && (
              <Button
                icon={Send}
                isPending={test.isPending}
                onPress={() => test.mutate(undefined, { onSuccess: ({ to }) => tell(st.email.tested(to)) })}
              >
                {st.email.test}
              </Button>
            )}
            <p className="text-muted">{st.email.how}</p>
            <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2">
              {st.email.variables.map(({ name, meaning }) => (
                <div key={name} className="contents">
                  <dt className="font-mono text-sm leading-5">{name}</dt>
                  <dd className="text-muted">{meaning}</dd>
                </div>
              ))}
            </dl>
          </div>
        </Panel>
      )}
    </SettingsPage>
  )
}
