/**
 * The pages of the settings, as the sidebar of the settings and the command menu list them. An entry is there for those
 * who have its permission; the page behind it says so to everyone else.
 */
import {
  BellRing,
  CircleUser,
  Database,
  FileOutput,
  KeyRound,
  KeySquare,
  ListChecks,
  Mail,
  ScrollText,
  ShieldCheck,
  SunMoon,
  Users,
  UsersRound,
  Webhook,
} from 'lucide-react'
import type { Icon } from '../../components/icon.ts'
import { t } from '../../texts/texts.ts'
import type { WorkspacePermission } from '../../../../src/core/access/role.ts'
import type { Session } from '../../api/types.ts'

export type SettingsGroup = 'workspace' | 'people' | 'integrations' | 'account'

export const SETTINGS_GROUPS: readonly SettingsGroup[] = ['workspace', 'people', 'integrations', 'account']

export interface SettingsEntry {
  readonly to:
    | '/settings/objects'
    | '/settings/exports'
    | '/jobs'
    | '/settings/members'
    | '/settings/teams'
    | '/settings/roles'
    | '/settings/api-keys'
    | '/settings/webhooks'
    | '/settings/email'
    | '/settings/audit'
    | '/settings/profile'
    | '/settings/security'
    | '/settings/notifications'
    | '/settings/appearance'
  readonly group: SettingsGroup
  readonly label: string
  readonly icon: Icon
  /** Absent: for every member. */
  readonly needs?: WorkspacePermission
  /** A page outside of the settings that is administered, too: it has its own entry in the sidebar and its own command. */
  readonly isElsewhere?: true
}

export const SETTINGS_ENTRIES: readonly SettingsEntry[] = [
  { to: '/settings/objects', group: 'workspace', label: t.settings.dataModel, icon: Database, needs: 'manageModel' },
  {
    to: '/settings/exports',
    group: 'workspace',
    label: t.settings.entries.exports,
    icon: FileOutput,
    needs: 'manageRoles',
  },
  {
    to: '/jobs',
    group: 'workspace',
    label: t.jobs.title,
    icon: ListChecks,
    needs: 'viewAllJobs',
    isElsewhere: true,
  },
  { to: '/settings/members', group: 'people', label: t.settings.entries.members, icon: Users, needs: 'manageMembers' },
  { to: '/settings/teams', group: 'people', label: t.settings.entries.teams, icon: UsersRound, needs: 'manageMembers' },
  { to: '/settings/roles', group: 'people', label: t.settings.entries.roles, icon: KeyRound, needs: 'manageRoles' },
  { to: '/settings/audit', group: 'people', label: t.settings.entries.audit, icon: ScrollText, needs: 'viewAudit' },
  {
    to: '/settings/api-keys',
    group: 'integrations',
    label: t.settings.entries.apiKeys,
    icon: KeySquare,
    needs: 'manageKeys',
  },
  {
    to: '/settings/webhooks',
    group: 'integrations',
    label: t.settings.entries.webhooks,
    icon: Webhook,
    needs: 'manageKeys',
  },
  { to: '/settings/email', group: 'integrations', label: t.settings.entries.email, icon: Mail, needs: 'manageMembers' },
  { to: '/settings/profile', group: 'account', label: t.settings.entries.profile, icon: CircleUser },
  { to: '/settings/security', group: 'account', label: t.settings.entries.security, icon: ShieldCheck },
  { to: '/settings/notifications', group: 'account', label: t.settings.entries.notificationSettings, icon: BellRing },
  { to: '/settings/appearance', group: 'account', label: t.settings.entries.appearance, icon: SunMoon },
]

/** The entries that the member may open. Of batch jobs: who sees those of everyone. */
export const settingsEntriesFor = ({ permissions }: Session): readonly SettingsEntry[] =>
  SETTINGS_ENTRIES.filter(({ needs }) => needs === undefined || permissions.workspace.includes(needs))
