/**
 * The pages of the settings, as the sidebar of the settings and the command menu list them. An entry is there for those
 * who have its permission; the page behind it says so to everyone else.
 */
import { Database, KeyRound, Users, UsersRound } from 'lucide-react'
import type { Icon } from '../../components/icon.ts'
import { t } from '../../texts/texts.ts'
import type { WorkspacePermission } from '../../../../src/core/access/role.ts'
import type { Session } from '../../api/types.ts'

export type SettingsGroup = 'workspace' | 'people' | 'integrations' | 'account'

export const SETTINGS_GROUPS: readonly SettingsGroup[] = ['workspace', 'people', 'integrations', 'account']

export interface SettingsEntry {
  readonly to: '/settings/objects' | '/settings/members' | '/settings/teams' | '/settings/roles'
  readonly group: SettingsGroup
  readonly label: string
  readonly icon: Icon
  /** Absent: for every member. */
  readonly needs?: WorkspacePermission
}

export const SETTINGS_ENTRIES: readonly SettingsEntry[] = [
  { to: '/settings/objects', group: 'workspace', label: t.settings.dataModel, icon: Database, needs: 'manageModel' },
  { to: '/settings/members', group: 'people', label: t.members.title, icon: Users, needs: 'manageMembers' },
  { to: '/settings/teams', group: 'people', label: t.teams.title, icon: UsersRound, needs: 'manageMembers' },
  { to: '/settings/roles', group: 'people', label: t.roles.title, icon: KeyRound, needs: 'manageRoles' },
]

/** The entries that the member may open. */
export const settingsEntriesFor = ({ permissions }: Session): readonly SettingsEntry[] =>
  SETTINGS_ENTRIES.filter(({ needs }) => needs === undefined || permissions.workspace.includes(needs))
