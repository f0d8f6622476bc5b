export const settings = {
  title: 'Settings',
  groups: { workspace: 'Workspace', people: 'People', integrations: 'Integrations', account: 'Your account' },
  dataModel: 'Data model',
  /** The names of the pages, for those who are not on them. */
  entries: {
    exports: 'Exports',
    members: 'Members',
    teams: 'Teams',
    roles: 'Roles',
    audit: 'Audit log',
    apiKeys: 'API keys',
    webhooks: 'Webhooks',
    email: 'E-mail',
    profile: 'Profile',
    security: 'Security',
    notificationSettings: 'Notifications',
    appearance: 'Appearance',
  },
  notAllowed: 'Your role does not open this page',
  notAllowedText: (role: string, permission: string) =>
    `It needs the permission “${permission}”, which the role ${role} does not have. Ask an administrator of the workspace for it.`,
  nothing: 'Nothing to set',
  nothingText: 'Your role opens none of the settings of the workspace.',
}
