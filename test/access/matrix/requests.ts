/** One request for each operation, about something that is there: only access decides what the answer is. */
import type { Call } from '../../http/support/test-server.ts'
import { OWNER } from '../../http/support/test-server.ts'
import { PASSWORD } from '../support/people.ts'
import { ALL, fresh, newExportPreset, newSchedule, newView, type Scene } from './scene.ts'

type Make = (scene: Scene) => Promise<Call> | Call

const get =
  (url: string): Make =>
  () => ({ url })

const api = (method: NonNullable<Call['method']>, url: string, body?: object | string): Call => ({
  method,
  url: `/api/v1${url}`,
  ...(body !== undefined && { body }),
})

const UNKNOWN = '01900000-0000-7000-8000-000000000000'
const TUS = { 'tus-resumable': '1.0.0' }
const PERMISSIONS = { workspace: [], everyObject: ALL, objects: {} }
const ACTION = { kind: 'removeRows', scope: { rows: [1] } }
const TEMPLATE = { waybill: 'import-template', version: 1, object: 'people', options: {} }

export const REQUESTS: Readonly<Record<string, Make>> = {
  getHealth: get('/api/health'),
  getSetup: get('/api/v1/setup'),
  setUp: () => api('POST', '/setup', { ...OWNER, email: 'eve@example.com' }),
  getLimits: get('/api/v1/limits'),

  signIn: () => api('POST', '/session', { email: OWNER.email, password: OWNER.password }),
  signOut: () => ({ ...api('DELETE', '/session'), cookies: {} }),
  getSession: get('/api/v1/session'),
  lookAtInvitation: async (scene) => api('POST', '/invitations/look', { token: (await scene.invited()).token }),
  acceptInvitation: async (scene) =>
    api('POST', '/invitations/accept', { token: (await scene.invited()).token, name: 'Guest', password: PASSWORD }),

  getAccount: get('/api/v1/account'),
  updateProfile: () => api('PATCH', '/account', { preferences: { timeZone: 'Europe/Paris' } }),
  changePassword: () => api('PUT', '/account/password', { current: PASSWORD, next: 'short' }),
  confirmTwoFactor: () => api('POST', '/account/two-factor/confirm', { code: '123456' }),
  renewRecoveryCodes: () => api('POST', '/account/recovery-codes', { password: PASSWORD }),
  beginTwoFactor: () => api('POST', '/account/two-factor', { password: PASSWORD }),
  disableTwoFactor: () => api('POST', '/account/two-factor/disable', { password: PASSWORD }),
  listSessions: get('/api/v1/account/sessions'),
  endOtherSessions: () => api('DELETE', '/account/sessions'),
  endSession: () => api('DELETE', `/account/sessions/${UNKNOWN}`),

  inviteMember: () => api('POST', '/invitations', { email: `${fresh('new')}@example.com`, role: 'viewer' }),
  inviteWaiting: () => api('POST', '/invitations/waiting', {}),
  renewInvitation: async (scene) => api('POST', `/members/${(await scene.invited()).id}/invitation`, {}),
  revokeInvitation: async (scene) => api('DELETE', `/members/${(await scene.invited()).id}/invitation`),
  listMembers: get('/api/v1/members'),
  getMember: async (scene) => api('GET', `/members/${(await scene.invited()).id}`),
  updateMember: async (scene) => api('PATCH', `/members/${(await scene.invited()).id}`, { name: 'Renamed' }),
  deactivateMember: async (scene) => api('POST', `/members/${(await scene.invited()).id}/deactivate`),
  reactivateMember: async (scene) => api('POST', `/members/${(await scene.invited()).id}/reactivate`),
  reassignRecords: async (scene) => api('POST', `/members/${(await scene.invited()).id}/reassign`, { to: null }),
  endMemberSessions: async (scene) => api('DELETE', `/members/${(await scene.invited()).id}/sessions`),
  resetSignIn: async (scene) => api('POST', `/members/${(await scene.invited()).id}/sign-in-reset`, {}),
  resetTwoFactor: async (scene) => api('DELETE', `/members/${(await scene.invited()).id}/two-factor`),
  listTeams: get('/api/v1/teams'),
  createTeam: () => api('POST', '/teams', { label: fresh('Team') }),
  updateTeam: async (scene) => api('PATCH', `/teams/${await scene.team()}`, { label: fresh('Team') }),
  deleteTeam: async (scene) => api('DELETE', `/teams/${await scene.team()}`),
  listRoles: get('/api/v1/roles'),
  getRole: async (scene) => api('GET', `/roles/${await scene.role()}`),
  createRole: () => api('POST', '/roles', { label: fresh('Role'), permissions: PERMISSIONS }),
  updateRole: async (scene) => api('PATCH', `/roles/${await scene.role()}`, { permissions: PERMISSIONS }),
  deleteRole: async (scene) => api('DELETE', `/roles/${await scene.role()}`),

  createApiKey: () => api('POST', '/api-keys', { name: 'Another', role: 'viewer' }),
  listApiKeys: get('/api/v1/api-keys'),
  revokeApiKey: async (scene) => api('DELETE', `/api-keys/${await scene.key()}`),
  listAudit: get('/api/v1/audit'),
  exportAudit: get('/api/v1/audit.csv?action=role'),

  listObjects: get('/api/v1/objects'),
  getObject: get('/api/v1/objects/people'),
  getModel: get('/api/v1/model'),
  createObject: () => api('POST', '/objects', { labelSingular: fresh('Boat'), labelPlural: fresh('Boats') }),
  updateObject: async (scene) => api('PATCH', `/objects/${await scene.object()}`, { icon: 'ship' }),
  removeObject: async (scene) => api('DELETE', `/objects/${await scene.object()}`),
  listFields: get('/api/v1/objects/people/fields'),
  createField: () => api('POST', '/objects/leads/fields', { label: fresh('Detail'), kind: 'text' }),
  updateField: async (scene) => api('PATCH', `/objects/people/fields/${await scene.field()}`, { label: fresh('Fact') }),
  removeField: async (scene) => api('DELETE', `/objects/people/fields/${await scene.field()}`),
  orderFields: () => api('PUT', '/objects/people/field-order', { fields: ['name'] }),
  getFieldUse: get('/api/v1/objects/people/fields/city/use'),
  previewUnique: get('/api/v1/objects/people/fields/city/duplicates'),
  getTemplate: get('/api/v1/objects/people/template.csv'),
  getTemplateFile: get('/api/v1/objects/people/template'),
  loadSampleData: () => api('POST', '/sample-data'),
  removeSampleData: () => api('DELETE', '/sample-data'),

  listRecords: get('/api/v1/objects/people/records?count=true'),
  countRecords: get('/api/v1/objects/people/records/count?filter=owner%20is%20me'),
  getRecord: async (scene) => api('GET', `/objects/people/records/${await scene.record()}`),
  listHistory: async (scene) => api('GET', `/objects/people/records/${await scene.record()}/history`),
  listRelated: async (scene) => api('GET', `/objects/people/records/${await scene.record()}/related`),
  createRecord: () => api('POST', '/objects/people/records', { city: 'Rome' }),
  updateRecord: async (scene) => api('PATCH', `/objects/people/records/${await scene.record()}`, { city: 'Rome' }),
  deleteRecord: async (scene) => api('DELETE', `/objects/people/records/${await scene.record()}`),
  restoreRecord: async (scene) => api('POST', `/objects/people/records/${await scene.deletedRecord()}/restore`),
  upsertRecords: () => api('POST', '/objects/people/records/batch', { records: [{ city: 'Rome' }] }),

  previewBulkChange: () =>
    api('POST', '/objects/people/bulk-changes/preview', { action: 'restore', selection: { ids: [UNKNOWN] } }),
  startBulkChange: () =>
    api('POST', '/objects/people/bulk-changes', { action: 'restore', selection: { ids: [UNKNOWN] } }),
  getBulkChange: async (scene) => api('GET', `/bulk-changes/${await scene.bulkChange()}`),
  listBulkFailures: async (scene) => api('GET', `/bulk-changes/${await scene.bulkChange()}/failed`),
  getBulkFailuresFile: async (scene) => api('GET', `/bulk-changes/${await scene.bulkChange()}/failed.csv`),
  listBulkKept: async (scene) => api('GET', `/bulk-changes/${await scene.bulkChange()}/kept`),
  getBulkKeptFile: async (scene) => api('GET', `/bulk-changes/${await scene.bulkChange()}/kept.csv`),

  startExport: () => api('POST', '/objects/people/exports', { format: 'csv' }),
  listExportPresets: get('/api/v1/objects/people/export-presets'),
  saveExportPreset: () => api('POST', '/objects/people/export-presets', newExportPreset()),
  changeExportPreset: async (scene) =>
    api('PATCH', `/export-presets/${await scene.exportPreset()}`, { name: 'Renamed' }),
  deleteExportPreset: async (scene) => api('DELETE', `/export-presets/${await scene.exportPreset()}`),
  streamCsv: get('/api/v1/objects/people/records.csv'),
  streamWorkbook: get('/api/v1/objects/people/records.xlsx'),
  getExport: async (scene) => api('GET', `/exports/${await scene.export()}`),
  linkExport: async (scene) => api('POST', `/exports/${await scene.export()}/link`),
  // The link itself says who may fetch: this one was made up.
  fetchExport: async (scene) => api('GET', `/exports/${await scene.export()}/file?token=bm90aGluZw`),
  getExportSettings: get('/api/v1/export-settings'),
  updateExportSettings: () => api('PATCH', '/export-settings', { keepDays: 7 }),

  searchRecords: get('/api/v1/search?q=ada'),
  listViews: get('/api/v1/objects/people/views'),
  createView: () => api('POST', '/objects/people/views', newView()),
  updateView: async (scene) => api('PATCH', `/views/${await scene.view()}`, { name: 'Renamed' }),
  deleteView: async (scene) => api('DELETE', `/views/${await scene.view()}`),

  uploadFile: () => api('POST', '/files?name=a.csv', 'City\nParis\n'),
  createUpload: () => ({ ...api('POST', '/uploads'), headers: { ...TUS, 'upload-length': '3' } }),
  getUpload: () => ({ ...api('HEAD', `/uploads/${UNKNOWN}`), headers: TUS }),
  continueUpload: () => ({
    ...api('PATCH', `/uploads/${UNKNOWN}`, 'abc'),
    headers: { ...TUS, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
  }),
  inspectUpload: () => api('GET', `/uploads/${UNKNOWN}/inspection`),
  cancelUpload: () => ({ ...api('DELETE', `/uploads/${UNKNOWN}`), headers: TUS }),

  createImport: async (scene) => api('POST', '/imports', { object: 'people', fileId: await scene.file() }),
  getImport: async (scene) => api('GET', `/imports/${await scene.import()}`),
  updateImport: async (scene) => api('PATCH', `/imports/${await scene.import()}`, { options: { blank: 'keep' } }),
  planImport: async (scene) => api('POST', `/imports/${await scene.import()}/plan`, {}),
  profileImport: async (scene) => api('POST', `/imports/${await scene.import()}/profile`),
  getImportProfile: async (scene) => api('GET', `/imports/${await scene.import()}/profile`),
  previewImport: async (scene) => api('GET', `/imports/${await scene.import()}/preview`),
  listImportRows: async (scene) => api('GET', `/imports/${await scene.import()}/rows`),
  editImportRows: async (scene) =>
    api('PATCH', `/imports/${await scene.import()}/rows`, { edits: [{ row: 1, column: 0, text: 'eve@example.com' }] }),
  listColumnValues: async (scene) => api('GET', `/imports/${await scene.import()}/columns/0/values`),
  listColumnTexts: async (scene) => api('POST', `/imports/${await scene.import()}/columns/0/texts`, {}),
  proposeImportField: async (scene) => api('GET', `/imports/${await scene.import()}/columns/0/field-proposal`),
  getImportReview: async (scene) => api('GET', `/imports/${await scene.import()}/review`),
  listReviewRows: async (scene) => api('GET', `/imports/${await scene.import()}/review/rows`),
  findReviewPlace: async (scene) => api('GET', `/imports/${await scene.import()}/review/place?row=1`),
  listReviewProblems: async (scene) => api('GET', `/imports/${await scene.import()}/review/problems`),
  listReviewFacets: async (scene) => api('GET', `/imports/${await scene.import()}/review/facets?of=emails.primary`),
  actOnRows: async (scene) => api('POST', `/imports/${await scene.import()}/review/actions`, ACTION),
  previewRowAction: async (scene) => api('POST', `/imports/${await scene.import()}/review/actions/preview`, ACTION),
  listRowActions: async (scene) => api('GET', `/imports/${await scene.import()}/review/actions`),
  undoRowAction: async (scene) => api('POST', `/imports/${await scene.import()}/review/undo`),
  redoRowAction: async (scene) => api('POST', `/imports/${await scene.import()}/review/redo`),
  applyImport: async (scene) => api('POST', `/imports/${await scene.import()}/apply`, {}),
  unscheduleImport: async (scene) => api('DELETE', `/imports/${await scene.import()}/start`),
  retryImport: async (scene) => api('POST', `/imports/${await scene.import()}/retry`),
  openRemainder: async (scene) => api('POST', `/imports/${await scene.import()}/remainder`),
  undoImport: async (scene) => api('POST', `/imports/${await scene.import()}/undo`),
  listFailedRows: async (scene) => api('GET', `/imports/${await scene.import()}/failed`),
  getFailedRows: async (scene) => api('GET', `/imports/${await scene.import()}/failed-rows.csv`),
  getFailedRowsFile: async (scene) => api('GET', `/imports/${await scene.import()}/failed-rows`),
  listKept: async (scene) => api('GET', `/imports/${await scene.import()}/kept`),
  getKeptFile: async (scene) => api('GET', `/imports/${await scene.import()}/kept.csv`),

  listImportTemplates: get('/api/v1/import-templates'),
  saveImportTemplate: async (scene) =>
    api('POST', '/import-templates', { importId: await scene.import(), name: fresh('Saved') }),
  getImportTemplate: async (scene) => api('GET', `/import-templates/${await scene.template()}`),
  changeImportTemplate: async (scene) =>
    api('PATCH', `/import-templates/${await scene.template()}`, { name: fresh('Changed') }),
  deleteImportTemplate: async (scene) => api('DELETE', `/import-templates/${await scene.template()}`),
  exportImportTemplate: async (scene) => api('GET', `/import-templates/${await scene.template()}/file`),
  importImportTemplate: () =>
    api('POST', `/import-templates/file?name=${fresh('Carried')}`, {
      ...TEMPLATE,
      name: 'Carried',
      columns: [{ header: 'City', field: 'city' }],
    }),

  listJobs: get('/api/v1/jobs'),
  getJob: async (scene) => api('GET', `/jobs/${await scene.import()}`),
  getJobPace: async (scene) => api('GET', `/jobs/${await scene.import()}/pace`),
  pauseJob: async (scene) => api('POST', `/jobs/${await scene.import()}/pause`),
  resumeJob: async (scene) => api('POST', `/jobs/${await scene.import()}/resume`),
  cancelJob: async (scene) => api('POST', `/jobs/${await scene.import()}/cancel`),
  undoJob: async (scene) => api('POST', `/jobs/${await scene.import()}/undo`),
  previewUndo: async (scene) => api('GET', `/jobs/${await scene.import()}/undo-preview`),
  getEvents: get('/api/v1/events'),

  listNotifications: get('/api/v1/notifications'),
  readNotifications: () => api('POST', '/notifications/read', {}),
  getNotificationSettings: get('/api/v1/notification-settings'),
  updateNotificationSettings: () => api('PATCH', '/notification-settings', { email: true }),
  sendTestMail: () => api('POST', '/notification-settings/test-mail'),
  createWebhook: () => api('POST', '/webhooks', { name: 'Hook', url: 'https://example.com/hook' }),
  listWebhooks: get('/api/v1/webhooks'),
  updateWebhook: async (scene) => api('PATCH', `/webhooks/${await scene.webhook()}`, { isPaused: true }),
  deleteWebhook: async (scene) => api('DELETE', `/webhooks/${await scene.webhook()}`),
  testWebhook: async (scene) => api('POST', `/webhooks/${await scene.webhook()}/test`),
  listWebhookDeliveries: async (scene) => api('GET', `/webhooks/${await scene.webhook()}/deliveries`),
  resendWebhookDelivery: async (scene) =>
    api('POST', `/webhooks/${await scene.webhook()}/deliveries/${UNKNOWN}/resend`),

  createImportSchedule: () => api('POST', '/import-schedules', newSchedule()),
  listImportSchedules: get('/api/v1/import-schedules'),
  getImportSchedule: async (scene) => api('GET', `/import-schedules/${await scene.schedule()}`),
  updateImportSchedule: async (scene) =>
    api('PATCH', `/import-schedules/${await scene.schedule()}`, { isPaused: true }),
  deleteImportSchedule: async (scene) => api('DELETE', `/import-schedules/${await scene.schedule()}`),
  runImportSchedule: async (scene) => api('POST', `/import-schedules/${await scene.schedule()}/run`),
  listImportScheduleRuns: async (scene) => api('GET', `/import-schedules/${await scene.schedule()}/runs`),
}
