/** The pages about people, each for those who manage what it shows. */
import type { ReactNode } from 'react'
import { t } from '../../../texts/texts.ts'
import { NeedsPermission } from '../needs-permission.tsx'
import { MembersPage as Members } from './members-page.tsx'
import { RolePage as OneRole } from './role-page.tsx'
import { RolesPage as Roles } from './roles-page.tsx'
import { TeamsPage as Teams } from './teams-page.tsx'

export const MembersPage = (): ReactNode => (
  <NeedsPermission permission="manageMembers" title={t.members.title}>
    <Members />
  </NeedsPermission>
)

export const TeamsPage = (): ReactNode => (
  <NeedsPermission permission="manageMembers" title={t.teams.title}>
    <Teams />
  </NeedsPermission>
)

export const RolesPage = (): ReactNode => (
  <NeedsPermission permission="manageRoles" title={t.roles.title}>
    <Roles />
  </NeedsPermission>
)

export const RolePage = (): ReactNode => (
  <NeedsPermission permission="manageRoles" title={t.roles.title}>
    <OneRole />
  </NeedsPermission>
)
