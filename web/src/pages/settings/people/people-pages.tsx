/** The pages about people, each for those who manage what it shows. */
import type { ReactNode } from 'react'
import { st } from '../../../texts/settings-texts.ts'
import { NeedsPermission } from '../needs-permission.tsx'
import { MembersPage as Members } from './members-page.tsx'
import { RolePage as OneRole } from './role-page.tsx'
import { RolesPage as Roles } from './roles-page.tsx'
import { TeamsPage as Teams } from './teams-page.tsx'

export const MembersPage = (): ReactNode => (
  <NeedsPermission permission="manageMembers" title={st.members.title}>
    <Members />
  </NeedsPermission>
)

export const TeamsPage = (): ReactNode => (
  <NeedsPermission permission="manageMembers" title={st.teams.title}>
    <Teams />
  </NeedsPermission>
)

export const RolesPage = (): ReactNode => (
  <NeedsPermission permission="manageRoles" title={st.roles.title}>
    <Roles />
  </NeedsPermission>
)

export const RolePage = (): ReactNode => (
  <NeedsPermission permission="manageRoles" title={st.roles.title}>
    <OneRole />
  </NeedsPermission>
)
