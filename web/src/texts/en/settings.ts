import type { WorkspacePermission } from '../../../../src/core/access/role.ts'

const permissions: { readonly [permission in WorkspacePermission]: string } = {
  manageModel: 'Manage data model',
  manageMembers: 'Manage members',
  manageRoles: 'Manage roles',
  manageKeys: 'Manage API keys',
  viewAllJobs: 'See all batch jobs',
  viewAudit: 'See the audit log',
  exportAudit: 'Export the audit log',
}

export const settings = {
  title: 'Settings',
  groups: { workspace: 'Workspace', people: 'People', integrations: 'Integrations', account: 'Your account' },
  dataModel: 'Data model',
  permissions,
  notAllowed: 'Your role does not open this page',
  notAllowedText: (role: string, permission: string) =>
    `It needs the permission “${permission}”, which the role ${role} does not have. Ask an administrator of the workspace for it.`,
  nothing: 'Nothing to set',
  nothingText: 'Your role opens none of the settings of the workspace.',
}
