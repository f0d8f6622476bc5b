import type { ReactNode } from 'react'
import { st } from '../../../texts/settings-texts.ts'
import { SettingsPage } from '../settings-page.tsx'
import { PasswordPanel } from './password-panel.tsx'
import { SessionsPanel } from './sessions-panel.tsx'
import { TwoFactorPanel } from './two-factor-panel.tsx'

export const SecurityPage = (): ReactNode => (
  <SettingsPage title={st.security.title} intro={st.security.intro}>
    <PasswordPanel />
    <TwoFactorPanel />
    <SessionsPanel />
  </SettingsPage>
)
