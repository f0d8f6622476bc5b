export const settings = {
  title: 'Settings',
  groups: { workspace: 'Workspace', people: 'People', integrations: 'Integrations', account: 'Your account' },
  dataModel: 'Data model',
  notAllowed: 'Your role does not open this page',
  notAllowedText: (role: string, permission: string) =>
    `It needs the permission “${permission}”, which the role ${role} does not have. Ask an administrator of the workspace for it.`,
  nothing: 'Nothing to set',
  nothingText: 'Your role opens none of the settings of the workspace.',
}
