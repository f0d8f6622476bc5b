import type { ReactNode } from 'react'
import { t } from '../../../texts/texts.ts'
import { SettingsPage } from '../settings-page.tsx'
import { PasswordPanel } from './password-panel.tsx'
import { SessionsPanel } from './sessions-panel.tsx'
import { TwoFactorPanel } from './two-factor-panel.tsx'

export const SecurityPage = (): ReactNode => (
  <SettingsPage title={t.security.title} intro={t.security.intro}>
    <PasswordPanel />
    <TwoFactorPanel />
    <SessionsPanel />
  </SettingsPage>
)
