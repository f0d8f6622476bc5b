/**
 * Who may ask for what. A row per operation of the API, in the order of its document; a new operation is
 * refused by the test until it has a row here and a request in `requests.ts`.
 *
 * `passed` is the status of the answer where access is granted: mostly that of success, otherwise the one
 * that the state of things leads to. The columns after it:
 *
 *   nobody    not signed in
 *   none      a role that allows nothing
 *   viewer … admin   the built-in roles, by session
 *   program   an API key of an administrator, with the role Member
 *
 *   ok        access is granted: the status is that of `passed`
 *   401 403 404   it is not; 404 where even the existence is not told
 *
 * What is asked about (a record, an import, a member) belongs to somebody else, and is in no team of theirs.
 */
export const TABLE = `
operation             passed  nobody  none  viewer  member  manager  admin  program

getHealth             200     ok      ok    ok      ok      ok       ok     ok
getSetup              200     ok      ok    ok      ok      ok       ok     ok
setUp                 403     ok      ok    ok      ok      ok       ok     ok
getLimits             200     401     ok    ok      ok      ok       ok     ok

signIn                200     ok      ok    ok      ok      ok       ok     ok
signOut               204     ok      ok    ok      ok      ok       ok     ok
getSession            200     401     ok    ok      ok      ok       ok     ok
lookAtInvitation      200     ok      ok    ok      ok      ok       ok     ok
acceptInvitation      201     ok      ok    ok      ok      ok       ok     ok

getAccount            200     401     ok    ok      ok      ok       ok     403
updateProfile         204     401     ok    ok      ok      ok       ok     403
changePassword        422     401     ok    ok      ok      ok       ok     403
confirmTwoFactor      409     401     ok    ok      ok      ok       ok     403
renewRecoveryCodes    409     401     ok    ok      ok      ok       ok     403
beginTwoFactor        200     401     ok    ok      ok      ok       ok     403
disableTwoFactor      204     401     ok    ok      ok      ok       ok     403
listSessions          200     401     ok    ok      ok      ok       ok     403
endOtherSessions      200     401     ok    ok      ok      ok       ok     403
endSession            404     401     ok    ok      ok      ok       ok     403

inviteMember          201     401     403   403     403     403      ok     403
inviteWaiting         200     401     403   403     403     403      ok     403
renewInvitation       201     401     403   403     403     403      ok     403
revokeInvitation      200     401     403   403     403     403      ok     403
listMembers           200     401     403   ok      ok      ok       ok     ok
getMember             200     401     403   ok      ok      ok       ok     ok
updateMember          200     401     403   403     403     403      ok     403
deactivateMember      200     401     403   403     403     403      ok     403
reactivateMember      200     401     403   403     403     403      ok     403
reassignRecords       200     401     403   403     403     403      ok     403
endMemberSessions     200     401     403   403     403     403      ok     403
resetSignIn           409     401     403   403     403     403      ok     403
resetTwoFactor        204     401     403   403     403     403      ok     403
listTeams             200     401     403   ok      ok      ok       ok     ok
createTeam            201     401     403   403     403     403      ok     403
updateTeam            200     401     403   403     403     403      ok     403
deleteTeam            204     401     403   403     403     403      ok     403
listRoles             200     401     ok    ok      ok      ok       ok     ok
getRole               200     401     ok    ok      ok      ok       ok     ok
createRole            201     401     403   403     403     403      ok     403
updateRole            200     401     403   403     403     403      ok     403
deleteRole            204     401     403   403     403     403      ok     403

createApiKey          201     401     403   403     403     403      ok     403
listApiKeys           200     401     403   403     403     403      ok     403
revokeApiKey          200     401     403   403     403     403      ok     403
listAudit             200     401     403   403     403     403      ok     403
exportAudit           200     401     403   403     403     403      ok     403

listObjects           200     401     ok    ok      ok      ok       ok     ok
getObject             200     401     403   ok      ok      ok       ok     ok
getModel              200     401     403   403     403     403      ok     403
createObject          201     401     403   403     403     403      ok     403
updateObject          200     401     403   403     403     403      ok     403
removeObject          200     401     403   403     403     403      ok     403
listFields            200     401     403   ok      ok      ok       ok     ok
createField           201     401     403   403     403     403      ok     403
updateField           200     401     403   403     403     403      ok     403
removeField           200     401     403   403     403     403      ok     403
orderFields           400     401     403   403     403     403      ok     403
getFieldUse           200     401     403   403     403     403      ok     403
previewUnique         200     401     403   403     403     403      ok     403
getTemplate           200     401     403   ok      ok      ok       ok     ok
getTemplateFile       200     401     403   ok      ok      ok       ok     ok
loadSampleData        200     401     403   403     403     403      ok     403
removeSampleData      200     401     403   403     403     403      ok     403

listRecords           200     401     403   ok      ok      ok       ok     ok
countRecords          200     401     403   ok      ok      ok       ok     ok
getRecord             200     401     403   ok      ok      ok       ok     ok
listRelated           200     401     403   ok      ok      ok       ok     ok
listHistory           200     401     403   ok      ok      ok       ok     ok
createRecord          201     401     403   403     ok      ok       ok     ok
updateRecord          200     401     403   403     ok      ok       ok     ok
deleteRecord          200     401     403   403     ok      ok       ok     ok
restoreRecord         200     401     403   403     ok      ok       ok     ok
upsertRecords         200     401     403   403     ok      ok       ok     ok

previewBulkChange     200     401     403   403     ok      ok       ok     ok
startBulkChange       202     401     403   403     ok      ok       ok     ok
getBulkChange         200     401     404   404     404     ok       ok     404
listBulkFailures      200     401     404   404     404     ok       ok     404
getBulkFailuresFile   200     401     404   404     404     ok       ok     404
listBulkKept          200     401     404   404     404     ok       ok     404
getBulkKeptFile       200     401     404   404     404     ok       ok     404

startExport           202     401     403   403     403     ok       ok     403
streamCsv             200     401     403   403     403     ok       ok     403
streamWorkbook        200     401     403   403     403     ok       ok     403
getExport             200     401     404   404     404     ok       ok     404
linkExport            409     401     404   404     404     ok       ok     404
fetchExport           403     ok      ok    ok      ok      ok       ok     ok
listExportPresets     200     401     403   403     403     ok       ok     403
saveExportPreset      201     401     403   403     403     ok       ok     403
changeExportPreset    200     401     403   403     403     403      ok     403
deleteExportPreset    204     401     403   403     403     403      ok     403
getExportSettings     200     401     ok    ok      ok      ok       ok     ok
updateExportSettings  200     401     403   403     403     403      ok     403

searchRecords         200     401     ok    ok      ok      ok       ok     ok
listViews             200     401     403   ok      ok      ok       ok     ok
createView            201     401     403   ok      ok      ok       ok     ok
updateView            200     401     404   403     403     403      ok     403
deleteView            204     401     404   403     403     403      ok     403

uploadFile            201     401     ok    ok      ok      ok       ok     ok
createUpload          201     401     ok    ok      ok      ok       ok     ok
getUpload             404     401     ok    ok      ok      ok       ok     ok
continueUpload        404     401     ok    ok      ok      ok       ok     ok
inspectUpload         404     401     ok    ok      ok      ok       ok     ok
cancelUpload          404     401     ok    ok      ok      ok       ok     ok

createImport          201     401     403   403     403     ok       ok     403
getImport             200     401     404   404     404     ok       ok     404
updateImport          200     401     404   404     404     ok       ok     404
planImport            202     401     404   404     404     ok       ok     404
profileImport         200     401     404   404     404     ok       ok     404
getImportProfile      409     401     404   404     404     ok       ok     404
previewImport         409     401     404   404     404     ok       ok     404
listImportRows        200     401     404   404     404     ok       ok     404
editImportRows        200     401     404   404     404     ok       ok     404
listColumnValues      409     401     404   404     404     ok       ok     404
listColumnTexts       409     401     404   404     404     ok       ok     404
proposeImportField    200     401     404   404     404     ok       ok     404
getImportReview       409     401     404   404     404     ok       ok     404
listReviewRows        409     401     404   404     404     ok       ok     404
findReviewPlace       409     401     404   404     404     ok       ok     404
listReviewProblems    409     401     404   404     404     ok       ok     404
listReviewFacets      409     401     404   404     404     ok       ok     404
actOnRows             409     401     404   404     404     ok       ok     404
listRowActions        200     401     404   404     404     ok       ok     404
previewRowAction      409     401     404   404     404     ok       ok     404
undoRowAction         409     401     404   404     404     ok       ok     404
redoRowAction         409     401     404   404     404     ok       ok     404
applyImport           409     401     404   404     404     ok       ok     404
unscheduleImport      409     401     404   404     404     ok       ok     404
retryImport           409     401     404   404     404     ok       ok     404
openRemainder         409     401     404   404     404     ok       ok     404
undoImport            409     401     404   404     404     ok       ok     404
listFailedRows        409     401     404   404     404     ok       ok     404
getFailedRows         409     401     404   404     404     ok       ok     404
getFailedRowsFile     409     401     404   404     404     ok       ok     404
listKept              200     401     404   404     404     ok       ok     404
getKeptFile           200     401     404   404     404     ok       ok     404

listImportTemplates   200     401     ok    ok      ok      ok       ok     ok
saveImportTemplate    201     401     404   404     404     ok       ok     404
getImportTemplate     200     401     404   404     404     404      ok     404
changeImportTemplate  200     401     404   404     404     404      ok     404
deleteImportTemplate  200     401     404   404     404     404      ok     404
exportImportTemplate  200     401     404   404     404     404      ok     404
importImportTemplate  201     401     403   403     403     ok       ok     403

listJobs              200     401     ok    ok      ok      ok       ok     ok
getJob                200     401     404   404     404     ok       ok     404
getJobPace            200     401     404   404     404     ok       ok     404
pauseJob              409     401     404   404     404     ok       ok     404
resumeJob             409     401     404   404     404     ok       ok     404
cancelJob             200     401     404   404     404     ok       ok     404
undoJob               409     401     404   404     404     ok       ok     404
previewUndo           409     401     404   404     404     ok       ok     404
getEvents             200     401     ok    ok      ok      ok       ok     ok

listNotifications     200     401     ok    ok      ok      ok       ok     ok
readNotifications     200     401     ok    ok      ok      ok       ok     ok
getNotificationSettings 200   401     ok    ok      ok      ok       ok     ok
updateNotificationSettings 200 401    ok    ok      ok      ok       ok     ok
sendTestMail          409     401     403   403     403     403      ok     403
createWebhook         201     401     403   403     403     403      ok     403
listWebhooks          200     401     403   403     403     403      ok     403
updateWebhook         200     401     403   403     403     403      ok     403
deleteWebhook         204     401     403   403     403     403      ok     403
testWebhook           202     401     403   403     403     403      ok     403
listWebhookDeliveries 200     401     403   403     403     403      ok     403
resendWebhookDelivery 404     401     403   403     403     403      ok     403

createImportSchedule  201     401     403   403     403     ok       ok     403
listImportSchedules   200     401     ok    ok      ok      ok       ok     ok
getImportSchedule     200     401     404   404     404     ok       ok     404
updateImportSchedule  200     401     404   404     404     ok       ok     404
deleteImportSchedule  204     401     404   404     404     ok       ok     404
runImportSchedule     202     401     404   404     404     403      403    404
listImportScheduleRuns 200    401     404   404     404     ok       ok     404
`

export const WHO = ['nobody', 'none', 'viewer', 'member', 'manager', 'admin', 'program'] as const
export type Who = (typeof WHO)[number]

export interface Row {
  readonly operation: string
  readonly passed: number
  readonly cells: Readonly<Record<Who, string>>
}

export const ROWS: readonly Row[] = TABLE.split('\n')
  .map((line) => line.trim().split(/\s+/))
  .filter((words) => words.length > 1 && words[0] !== 'operation')
  .map(([operation = '', passed = '', ...cells]) => ({
    operation,
    passed: Number(passed),
    cells: Object.fromEntries(WHO.map((who, index) => [who, cells[index] ?? ''])) as Row['cells'],
  }))
