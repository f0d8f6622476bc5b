import { fillIn, type ProblemDetails } from './problems.ts'

/** Reasons not to carry out a request. `status` is the HTTP status that tells the same. */
export const REFUSALS = {
  NOT_SIGNED_IN: {
    status: 401,
    message: 'You are not signed in.',
    remedy: 'Sign in, or send an API key as "Authorization: Bearer …".',
  },
  CREDENTIALS_WRONG: { status: 401, message: 'E-mail or password is wrong.', remedy: 'Check both and try again.' },
  KEY_ENDED: {
    status: 401,
    message: 'The API key has expired or was revoked.',
    remedy: 'Make a new one, in the settings or with: waybill api-key create.',
  },
  MEMBERSHIP_ENDED: {
    status: 403,
    message: 'Your membership has ended, or you have no role.',
    remedy: 'Ask an administrator.',
  },
  ORIGIN_FOREIGN: {
    status: 403,
    message: 'The request does not come from a page of this server.',
    remedy: 'Open Waybill itself and try again. Programs use an API key instead of the cookie.',
  },
  NOT_PERMITTED: {
    status: 403,
    message: 'You do not have the permission "{permission}" for {object}.',
    remedy: 'Ask an administrator for it.',
  },
  ROLE_UNKNOWN: { status: 404, message: 'There is no role "{role}".', remedy: 'Choose one of: {known}.' },
  ROLE_TOO_WIDE: {
    status: 403,
    message: 'The role "{role}" allows more than your own.',
    remedy: 'Choose a role within your own, or ask an administrator.',
  },
  ROLE_IN_USE: {
    status: 409,
    message: 'The role "{role}" is that of {members} members and {keys} API keys.',
    remedy: 'Give those another role first.',
  },
  ROLE_BUILT_IN: {
    status: 409,
    message: 'The role "{role}" is built in and stays as it is.',
    remedy: 'Make a role of your own with the same permissions, and change that.',
  },
  LAST_ADMINISTRATOR: {
    status: 409,
    message: 'Nobody would be left who may do everything.',
    remedy: 'Give somebody else who can sign in the role of an administrator first.',
  },
  TEAM_UNKNOWN: { status: 404, message: 'There is no team "{team}".', remedy: 'Choose one of: {known}.' },
  MEMBER_UNKNOWN: { status: 404, message: 'There is no member {id}.', remedy: 'List the members and check the id.' },
  MEMBER_STATE: { status: 409, message: '{name} is {state}; {verb} is not possible now.', remedy: '{hint}' },
  MEMBER_ABOVE: {
    status: 403,
    message: 'The role of {name} allows more than your own.',
    remedy: 'Ask an administrator.',
  },
  INVITATION_UNKNOWN: {
    status: 404,
    message: 'The invitation is not known, or no longer valid.',
    remedy: 'Ask for a new one.',
  },
  SESSION_UNKNOWN: { status: 404, message: 'There is no session {id}.', remedy: 'List the sessions and check the id.' },
  SESSION_NEEDED: {
    status: 403,
    message: 'This is for members who are signed in with a password, not for programs.',
    remedy: 'Sign in to the page of Waybill.',
  },
  CODE_NEEDED: {
    status: 401,
    message: 'A code of your second factor is needed.',
    remedy: 'Send the code that your authenticator app shows, or one of your recovery codes.',
  },
  CODE_WRONG: {
    status: 401,
    message: 'The code is wrong, or was used already.',
    remedy: 'Check the clock of your device, and take the next code.',
  },
  TWO_FACTOR_STATE: {
    status: 409,
    message: 'Two-factor sign-in is {state}.',
    remedy: '{hint}',
  },
  PASSWORD_WRONG: { status: 403, message: 'The password is wrong.', remedy: 'Check it and try again.' },
  KEY_UNKNOWN: { status: 404, message: 'There is no API key {id}.', remedy: 'List the keys and check the id.' },
  OBJECT_UNKNOWN: {
    status: 404,
    message: 'There is no object "{object}".',
    remedy: 'List them with: waybill objects. Known: {known}.',
  },
  FIELD_UNKNOWN: {
    status: 404,
    message: '{object} has no field "{field}".',
    remedy: 'List them with: waybill fields {object}. Known: {known}.',
  },
  RECORD_UNKNOWN: {
    status: 404,
    message: 'There is no record {id} among {object}.',
    remedy: 'Check the id. Deleted records are listed with deleted=only.',
  },
  IMPORT_UNKNOWN: { status: 404, message: 'There is no import {id}.', remedy: 'List the jobs with: waybill jobs.' },
  TEMPLATE_UNKNOWN: {
    status: 404,
    message: 'There is no import template "{template}".',
    remedy: 'List those that you can use with: waybill templates list.',
  },
  TEMPLATE_NOT_YOURS: {
    status: 403,
    message: 'The template "{name}" belongs to another member.',
    remedy: 'Save your own under another name, or ask its owner or an administrator.',
  },
  TEMPLATE_DOES_NOT_FIT: {
    status: 422,
    message: 'The template "{template}" does not fit, so nothing was imported by it. {reason}',
    remedy: 'Correct the file, or save the template anew from an import that fits.',
  },
  VIEW_UNKNOWN: { status: 404, message: 'There is no view {id}.', remedy: 'List them with: waybill views OBJECT.' },
  VIEW_NOT_YOURS: {
    status: 403,
    message: 'The view "{name}" belongs to another member.',
    remedy: 'Save your own, or ask its maker or who manages the data model.',
  },
  PRESET_UNKNOWN: {
    status: 404,
    message: 'There is no export preset {id}.',
    remedy: 'Look for it among the presets of its object.',
  },
  PRESET_NOT_YOURS: {
    status: 403,
    message: 'The export preset "{name}" belongs to another member.',
    remedy: 'Save your own, or ask its maker or who manages the data model.',
  },
  JOB_UNKNOWN: { status: 404, message: 'There is no batch job {id}.', remedy: 'List the jobs with: waybill jobs.' },
  WEBHOOK_UNKNOWN: { status: 404, message: 'There is no webhook {id}.', remedy: 'List the webhooks and check the id.' },
  DELIVERY_UNKNOWN: {
    status: 404,
    message: 'There is no delivery {id} of this webhook.',
    remedy: 'List its deliveries; they are kept for 30 days.',
  },
  SCHEDULE_UNKNOWN: {
    status: 404,
    message: 'There is no recurring import {id}.',
    remedy: 'List them with: waybill schedules list.',
  },
  SCHEDULE_TEMPLATE_GONE: {
    status: 409,
    message: 'The template "{template}", which the recurring import follows, is not there any more.',
    remedy: 'Choose another template in the recurring import, or none.',
  },
  SCHEDULE_BUSY: {
    status: 409,
    message: 'The run before of "{name}" is not over.',
    remedy: 'Wait for it. An import that waits for its review must be applied or cancelled first.',
  },
  CRON_INVALID: {
    status: 422,
    message: '"{cron}" does not say when: {reason}.',
    remedy: 'Write minute, hour, day, month and weekday, such as "0 2 * * *" for two o\'clock every night.',
  },
  FOLDER_NOT_ALLOWED: {
    status: 422,
    message: 'The folder {folder} cannot be read by schedules.',
    remedy: 'The person who runs the server allows folders with WAYBILL_WATCHED_FOLDERS.',
  },
  SECRET_LOST: {
    status: 409,
    message: 'The headers were sealed with another key, so that they cannot be sent.',
    remedy: 'Enter them again. The key lies in the file "secret-key" of the data folder.',
  },
  FILE_UNKNOWN: {
    status: 404,
    message: 'There is no file {id}, or it was removed after its time.',
    remedy: 'Upload the file again.',
  },
  ROUTE_UNKNOWN: {
    status: 404,
    message: 'There is nothing at {path}.',
    remedy: 'See /api/openapi.json for what there is.',
  },
  REQUEST_INVALID: {
    status: 400,
    message: 'The request is not valid: {reason}.',
    remedy: 'Correct it; /api/openapi.json describes every request.',
  },
  REQUEST_TOO_LARGE: {
    status: 413,
    message: 'The request is larger than {limit}.',
    remedy: 'Send it in parts, or upload a file and import it.',
  },
  MEDIA_TYPE_UNKNOWN: {
    status: 415,
    message: 'A body of type "{type}" is not understood here.',
    remedy: 'Send JSON, with "Content-Type: application/json".',
  },
  FIELD_READ_ONLY: {
    status: 422,
    message: '{field} is kept by Waybill itself and cannot be written.',
    remedy: 'Leave it out.',
  },
  FIELD_NOT_EDITABLE: {
    status: 403,
    message: '{field} can be seen, but not changed, with your role.',
    remedy: 'Leave it out, or ask an administrator.',
  },
  RECORD_DELETED: { status: 409, message: 'The record is deleted.', remedy: 'Restore it first.' },
  RECORD_NOT_DELETED: {
    status: 409,
    message: 'The record is not deleted, so it cannot be destroyed.',
    remedy: 'Delete it first. What is deleted can be restored; what is destroyed cannot.',
  },
  RECORD_IN_USE: {
    status: 409,
    message: '{count} records of {object} need the record: their {field} is required.',
    remedy: 'Change or destroy those first.',
  },
  VALUE_INVALID: { status: 422, message: '{field}: {reason}', remedy: 'Correct the value.' },
  BULK_NOT_UNIQUE: {
    status: 422,
    message: '{field} is unique: {count} records cannot all have "{text}".',
    remedy: 'Leave {field} out, or change one record.',
  },
  BULK_UNKNOWN: { status: 404, message: 'There is no bulk change {id}.', remedy: 'List the jobs with: waybill jobs.' },
  EXPORT_UNKNOWN: { status: 404, message: 'There is no export {id}.', remedy: 'List the jobs with: waybill jobs.' },
  EXPORT_TOO_LARGE: {
    status: 422,
    message: 'The export has {count} records; up to {limit} are sent at once.',
    remedy: 'Start it as a batch job: POST /objects/{object}/exports.',
  },
  EXPORT_NEEDS_REASON: {
    status: 422,
    message: 'An export of more than {limit} records needs a reason.',
    remedy: 'Say why you need it. It is kept in the audit log.',
  },
  EXPORT_NOT_WHOLE: {
    status: 403,
    message: 'You do not see everything in this workspace: its files would not be whole.',
    remedy: 'Have somebody do it whose role allows everything, or export single objects.',
  },
  EXPORT_NOT_READY: {
    status: 409,
    message: 'The export is {status}: there is no file.',
    remedy: 'Wait until it is completed, or start it again.',
  },
  EXPORT_REMOVED: {
    status: 410,
    message: 'The file was removed after its {days} days.',
    remedy: 'Start the export again.',
  },
  EXPORT_BEYOND_REACH: {
    status: 403,
    message: 'The file holds more than you may see by now.',
    remedy: 'Start the export again: the new file has what you may see.',
  },
  LINK_ENDED: {
    status: 403,
    message: 'The link to the file has ended, or is not whole.',
    remedy: 'Ask for the file again where you found the link.',
  },
  VIEW_BROKEN: {
    status: 409,
    message:
      'A condition of the view "{name}" does not fit any more: the file would hold other records than was meant.',
    remedy: 'Correct the view, or give the filter yourself.',
  },
  UNIQUE_CONFLICT: {
    status: 409,
    message: '{field} "{text}" already belongs to another record.',
    remedy: 'Use another value, or change that record.',
  },
  FIELD_HAS_DUPLICATES: {
    status: 409,
    message: '{field} cannot be unique: {count} values occur more than once, such as "{text}".',
    remedy: 'Correct those records first.',
  },
  NAME_TAKEN: { status: 409, message: 'The name "{name}" is taken.', remedy: 'Choose another.' },
  NAME_INVALID: {
    status: 422,
    message: '"{name}" cannot be an API name.',
    remedy: 'Use camelCase letters and digits, beginning with a letter, 50 characters at most.',
  },
  STANDARD_FIXED: { status: 409, message: '{name} is standard and cannot be removed.', remedy: 'Hide it instead.' },
  UNIQUE_NOT_POSSIBLE: {
    status: 422,
    message: 'A field of the kind {kind} cannot be unique.',
    remedy: 'Only fields of these kinds can: {known}.',
  },
  OPTION_IN_USE: {
    status: 409,
    message: '{count} records have the option "{option}" of {field}.',
    remedy: 'Change those records first, or keep the option.',
  },
  OBJECT_IN_USE: {
    status: 409,
    message: '{object} cannot be removed: {relations} point to it.',
    remedy: 'Remove those relations first.',
  },
  OBJECT_BUSY: {
    status: 409,
    message: '{object} cannot be changed now: {reason}.',
    remedy: 'Wait until that is finished, then try again.',
  },
  IMPORT_STATE: { status: 409, message: 'The import is {status}; {verb} is not possible now.', remedy: '{hint}' },
  PLAN_CHANGED: {
    status: 409,
    message: 'The import was changed since you looked at it, so nothing was done.',
    remedy: 'Look at what it will do now, and ask again.',
  },
  JOB_STATE: { status: 409, message: 'The job is {status}; {verb} is not possible now.', remedy: '{hint}' },
  MAPPING_EMPTY: {
    status: 422,
    message: 'No column of the file is mapped to a field of {object}.',
    remedy: 'Map at least one column. Columns of the file: {columns}.',
  },
  MAPPING_TWICE: {
    status: 422,
    message: 'The columns {columns} are both mapped to {field}.',
    remedy: 'Skip one of them.',
  },
  COLUMN_UNKNOWN: {
    status: 422,
    message: 'The file has no column "{column}".',
    remedy: 'Columns of the file: {columns}.',
  },
  MATCH_KEY_INVALID: {
    status: 422,
    message: '{field} does not identify a record of {object}.',
    remedy: 'Match by one of: {known}.',
  },
  OVERWRITE_INVALID: {
    status: 422,
    message: '{field} holds one value, to which none can be appended.',
    remedy: 'Choose "always", "empty" or "keep" for it.',
  },
  MATCH_KEY_UNMAPPED: {
    status: 422,
    message: 'No column is mapped to {field}, by which records should be matched.',
    remedy: 'Map a column to it, or match by another field.',
  },
  FILE_EMPTY: { status: 422, message: 'The file is empty.', remedy: 'Choose a file that holds a header row and data.' },
  FILE_NOT_TEXT: {
    status: 422,
    message: 'The file is no table: it looks like {looksLike}.',
    remedy: 'Save the table as XLSX or CSV and try again.',
  },
  FILE_UNREADABLE: { status: 422, message: 'The file cannot be read from line {line} on: {reason}.', remedy: '{hint}' },
  FILE_PROTECTED: {
    status: 422,
    message: 'The file is protected with a password, so that it cannot be read.',
    remedy: 'Open it in your spreadsheet program, save it without the password, and upload it again.',
  },
  FILE_DAMAGED: {
    status: 422,
    message: 'The file is damaged or incomplete: {reason}.',
    remedy:
      'Open it in your spreadsheet program and save it again, or download it anew. A file on its way may be cut off.',
  },
  FILE_BOMB: {
    status: 422,
    message: 'The file is not safe to open: {reason}.',
    remedy: 'Open it in your spreadsheet program and save it again under another name, or as CSV.',
  },
  FILE_TOO_COMPLEX: {
    status: 422,
    message: 'Reading the file takes more time or memory than one file may have.',
    remedy: 'Save the sheet that you want to import as CSV, or as XLSX, and import that.',
  },
  SHEET_UNKNOWN: { status: 422, message: 'The file has no sheet "{sheet}".', remedy: 'Sheets of the file: {known}.' },
  SHEET_SPARSE: {
    status: 422,
    message: 'The sheet "{sheet}" is {columns} columns wide, but only {named} of them have a name.',
    remedy: 'Delete the cells far to the right of the table, or choose the row that holds the names of the columns.',
  },
  FILE_TOO_LARGE: {
    status: 413,
    message: 'The file is larger than {limit}.',
    remedy: 'Split it, or raise the limit in the settings.',
  },
  ENCODING_UNKNOWN: {
    status: 422,
    message: 'Text encoded in "{encoding}" cannot be read.',
    remedy: 'Save the file as UTF-8, or choose one of: {known}.',
  },
  HEADER_ROW_MISSING: {
    status: 422,
    message: 'The file has no row {row} to take the names of the columns from.',
    remedy: 'Choose a header row that the file has. Empty rows do not count.',
  },
  TOO_MANY_COLUMNS: {
    status: 422,
    message: 'The file has {found} columns; {limit} at most can be read.',
    remedy:
      'Remove columns that are not needed. If the file is a text and this surprises you, choose another delimiter.',
  },
  URL_NOT_ALLOWED: {
    status: 422,
    message: '{url} is not fetched: {reason}.',
    remedy:
      'Use a public address with https://. Others can be allowed by the person who runs the server, with ' +
      'WAYBILL_ALLOWED_HOSTS.',
  },
  URL_UNREACHABLE: {
    status: 422,
    message: '{url} cannot be reached: {reason}.',
    remedy: 'Check the address; if it is right, try again later.',
  },
  URL_ANSWERED: {
    status: 422,
    message: '{url} answered with the HTTP status {status} instead of a file.',
    remedy: '{hint}',
  },
  UNDO_NOTHING: {
    status: 409,
    message: 'The import changed nothing that could be undone.',
    remedy: 'There is nothing to do.',
  },
  SETUP_DONE: { status: 409, message: 'The workspace already has an owner.', remedy: 'Sign in.' },
  SETUP_NOT_HERE: {
    status: 403,
    message: 'The owner can be set up only from the machine on which Waybill runs.',
    remedy:
      'Open the page there, or send the token in the file "local-token" of the data folder as "Authorization: Bearer …".',
  },
  NOT_SET_UP: {
    status: 409,
    message: 'There is no workspace yet.',
    remedy: 'Open Waybill in the browser and create the owner.',
  },
  IDEMPOTENCY_MISMATCH: {
    status: 422,
    message: 'The idempotency key was used for another request.',
    remedy: 'Use a new key.',
  },
  IDEMPOTENCY_BUSY: {
    status: 409,
    message: 'The first request with this idempotency key is still being carried out.',
    remedy: 'Send it again in a second.',
  },
  TOO_MANY_REQUESTS: { status: 429, message: 'Too many requests.', remedy: 'Wait {seconds} seconds.' },
  MAIL_NOT_SENT: {
    status: 409,
    message: 'The e-mail was not sent: {reason}.',
    remedy: 'Set WAYBILL_SMTP_URL and WAYBILL_MAIL_FROM where Waybill is started, and start it again.',
  },
  STORAGE_FULL: {
    status: 507,
    message: 'The disk of the server is full.',
    remedy: 'Make room on the disk that holds the data folder, and try again.',
  },
  SERVICE_UNAVAILABLE: {
    status: 503,
    message: 'The database does not answer.',
    remedy: 'Try again in a few seconds. If it stays away, see the log of the server.',
  },
  DEFECT: {
    status: 500,
    message: 'Something went wrong in Waybill itself.',
    remedy: 'Try again. If it happens again, report it with the number {id}, under which the log has the details.',
  },
} as const satisfies Record<string, { readonly status: number; readonly message: string; readonly remedy: string }>

export type RefusalCode = keyof typeof REFUSALS

/** Thrown when a request cannot be carried out as it stands. Nothing has been changed. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: ProblemDetails

  constructor(code: RefusalCode, details: ProblemDetails = {}) {
    super(fillIn(REFUSALS[code].message, details))
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }

  get status(): number {
    return REFUSALS[this.code].status
  }

  get remedy(): string {
    return fillIn(REFUSALS[this.code].remedy, this.details)
  }
}
