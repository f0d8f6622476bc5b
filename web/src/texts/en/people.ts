import type { FieldAccess, MemberView, ObjectPermission, RecordScope, WorkspacePermission } from '../../api/types.ts'
import { list, number, plural } from '../format.ts'
import { countedRecords } from './counted.ts'
import { settings } from './settings.ts'

const STATES: { readonly [state in MemberView['state']]: string } = {
  active: 'Active',
  invited: 'Invited',
  notInvited: 'Not invited',
  deactivated: 'Deactivated',
}

const countedMembers = (count: number): string => plural(count, 'member', 'members')

export const members = {
  title: settings.entries.members,
  intro: 'Who works here, with which role and in which teams. Every record has a member as its owner.',
  table: 'Members of the workspace',
  count: countedMembers,
  search: 'Search members',
  noneFound: 'No member matches the search.',
  columns: { name: 'Name', role: 'Role', teams: 'Teams', state: 'State', seen: 'Last seen' },
  you: 'You',
  noRole: 'No role: cannot do anything',
  unnamed: 'No name yet',
  never: 'never',
  twoFactor: 'Signs in with a second factor',
  states: STATES,
  showDeactivated: 'Show deactivated',
  invite: 'Invite member',
  inviteTitle: 'Invite somebody',
  inviteText: 'They get a link on which they choose a password. It works once.',
  email: 'E-mail',
  emailMissing: 'Enter an e-mail address.',
  name: 'Name',
  nameHint: 'They can change it when they come in.',
  role: 'Role',
  teams: 'Teams',
  noTeams: 'There are no teams yet.',
  days: 'The link works for',
  daysChoices: { '1': '1 day', '7': '7 days', '30': '30 days' },
  sendInvitation: 'Invite',
  link: {
    title: (name: string) => `Invitation for ${name}`,
    sent: 'It went out by e-mail. You can hand over the link as well.',
    notSent: 'Hand over this link: it was not sent by e-mail, because no mail server is set up.',
    once: 'It is shown this once. If it is lost, make a new one.',
    label: 'Link of the invitation',
    copy: 'Copy link',
    copied: 'The link is copied.',
    done: 'Done',
    many: (count: number) => plural(count, 'invitation', 'invitations'),
  },
  waiting: (count: number) =>
    `${countedMembers(count)} ${count === 1 ? 'has' : 'have'} no invitation yet, from an import for instance.`,
  inviteWaiting: 'Invite them all',
  expires: (when: string) => `Invited, until ${when}`,
  expired: 'The invitation is no longer open',
  actions: {
    of: (name: string) => `Actions for ${name}`,
    edit: 'Edit',
    invite: 'Invite',
    reinvite: 'New invitation link',
    revoke: 'Revoke invitation',
    endSessions: 'Sign out everywhere',
    resetSignIn: 'Let them choose a new password',
    resetTwoFactor: 'Turn off second factor',
    handOver: 'Hand over records',
    deactivate: 'Deactivate',
    reactivate: 'Reactivate',
  },
  edit: (name: string) => `Edit ${name}`,
  save: 'Save',
  resetSignInTitle: (name: string) => `Let ${name} choose a new password?`,
  resetSignInText:
    'For somebody who forgot it. Their sessions and their second factor end at once, and you get a link to hand over that lets them in again.',
  deactivateTitle: (name: string) => `Deactivate ${name}?`,
  deactivateText:
    'Their sessions, API keys and invitations end at once. Their records stay theirs until you hand them over.',
  told: {
    revoked: 'The invitation is revoked.',
    'end-sessions': 'They are signed out everywhere.',
    'reset-two-factor': 'The second factor is turned off.',
    deactivate: 'The member is deactivated.',
    reactivate: 'The member is active again.',
    handedOver: (count: number) => `${countedRecords(count)} handed over.`,
  },
  handOver: {
    title: (name: string) => `Hand over the records of ${name}`,
    nothing: 'No record names this member.',
    line: (objects: string, field: string) => `${objects} as ${field.toLowerCase()}`,
    stays: 'stays: you may not edit all of these',
    to: 'Give them to',
    nobody: 'Nobody',
    submit: (count: number) => `Hand over ${countedRecords(count)}`,
  },
}

export const teams = {
  title: settings.entries.teams,
  intro: 'A role with the scope “team” reaches the records of everyone who shares a team with its member.',
  create: 'New team',
  createTitle: 'New team',
  edit: (label: string) => `Edit ${label}`,
  label: 'Name',
  labelMissing: 'Give the team a name.',
  members: 'Members',
  save: 'Save',
  createSubmit: 'Create team',
  remove: 'Remove team',
  removeTitle: (label: string) => `Remove the team ${label}?`,
  removeText: 'Its members stay. Who reached records only because of this team does not reach them any more.',
  removed: 'The team is removed.',
  none: 'No teams yet',
  noneText: 'Make one to let members see the records of those they work with.',
  nobody: 'Nobody yet',
  actionsOf: (label: string) => `Actions for ${label}`,
  more: (count: number) => `+${number(count)}`,
}

const PERMISSIONS: { readonly [permission in ObjectPermission]: string } = {
  view: 'View',
  create: 'Create',
  edit: 'Edit',
  delete: 'Delete',
  import: 'Import CSV',
  export: 'Export CSV',
}

const SCOPES: { readonly [scope in RecordScope]: string } = { own: 'Own', team: 'Team', all: 'All' }

const WORKSPACE: {
  readonly [permission in WorkspacePermission]: { readonly label: string; readonly meaning: string }
} = {
  manageModel: { label: 'Manage the data model', meaning: 'Objects, fields and options.' },
  manageMembers: { label: 'Manage members', meaning: 'Invite, deactivate, give roles within their own.' },
  manageRoles: { label: 'Manage roles', meaning: 'Make and change roles within their own.' },
  manageKeys: {
    label: 'Manage API keys and webhooks',
    meaning: 'Keys act for their maker, with a role within theirs.',
  },
  viewAllJobs: { label: 'See all batch jobs', meaning: 'Those of other members too.' },
  viewAudit: { label: 'See the audit log', meaning: 'Who did what, when and how.' },
  exportAudit: { label: 'Export the audit log', meaning: 'As a file. The export stands in the log itself.' },
}

const ACCESSES: { readonly [access in FieldAccess | 'write']: string } = {
  write: 'Can be changed',
  readOnly: 'Read-only',
  hidden: 'Hidden',
}

export const roles = {
  title: settings.entries.roles,
  intro: 'What members may do, with whose records. Every change counts from the next request.',
  create: 'New role',
  builtIn: 'Built in',
  builtInText: 'Built-in roles stay as they are. Duplicate one to change it.',
  aboveOwn: 'It allows more than your own role does, so you cannot change it.',
  used: (memberCount: number, keys: number) =>
    [countedMembers(memberCount), ...(keys > 0 ? [plural(keys, 'API key', 'API keys')] : [])].join(', '),
  duplicate: 'Duplicate',
  copyOf: (label: string) => `Copy of ${label}`,
  remove: 'Remove role',
  removeTitle: (label: string) => `Remove the role ${label}?`,
  removeText: 'Nobody has it, so nobody loses anything.',
  removed: 'The role is removed.',
  label: 'Name of the role',
  labelMissing: 'Give the role a name.',
  save: 'Save changes',
  createSubmit: 'Create role',
  discard: 'Discard changes',
  saved: 'The role is saved.',
  created: 'The role is created.',
  unsaved: 'Changes are not saved yet.',
  objects: 'Records',
  objectsText: 'Rules for single objects replace the first line.',
  table: 'Permissions by object',
  object: 'Object',
  everyObject: 'All objects',
  likeAll: 'as all objects',
  ownRule: 'Own rule',
  permissions: PERMISSIONS,
  permissionOf: (permission: string, objects: string) => `${permission}: ${objects}`,
  scope: 'Whose records',
  scopeOf: (objects: string) => `Whose records: ${objects}`,
  scopes: SCOPES,
  fields: 'Fields',
  fieldsOf: (objects: string) => `Fields of ${objects}`,
  fieldsText:
    'A hidden field is not there at all: in no list, export, filter or error. A read-only one is seen and never written.',
  restricted: (hidden: number, readOnly: number) =>
    list([
      ...(hidden > 0 ? [`${number(hidden)} hidden`] : []),
      ...(readOnly > 0 ? [`${number(readOnly)} read-only`] : []),
    ]),
  noRestriction: 'All',
  accesses: ACCESSES,
  accessOf: (field: string) => `Access to ${field}`,
  done: 'Done',
  workspace: 'Workspace',
  workspacePermissions: WORKSPACE,
  membersNote: 'Members as records are changed only by those who may do everything.',
  notFound: 'There is no such role.',
}
