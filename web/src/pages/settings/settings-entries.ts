/**
 * The pages of the settings, as the sidebar of the settings and the command menu list them. An entry is there for those
 * who have its permission; the page behind it says so to everyone else.
 */
import { Database } from 'lucide-react'
import type { Icon } from '../../components/icon.ts'
import { t } from '../../texts/texts.ts'
import type { WorkspacePermission } from '../../../../src/core/access/role.ts'
import type { Session } from '../../api/types.ts'

export type SettingsGroup = 'workspace' | 'people' | 'integrations' | 'account'

export const SETTINGS_GROUPS: readonly SettingsGroup[] = ['workspace', 'people', 'integrations', 'account']

export interface SettingsEntry {
  readonly to: '/settings/objects'
  readonly group: SettingsGroup
  readonly label: string
  readonly icon: Icon
  /** Absent: for every member. */
  readonly needs?: WorkspacePermission
}

export const SETTINGS_ENTRIES: readonly SettingsEntry[] = [
  { to: '/settings/objects', group: 'workspace', label: t.settings.dataModel, icon: Database, needs: 'manageModel' },
]

/** The entries that the member may open. */
export const settingsEntriesFor = ({ permissions }: Session): readonly SettingsEntry[] =>
  SETTINGS_ENTRIES.filter(({ needs }) => needs === undefined || permissions.workspace.includes(needs))
