// Made from the OpenAPI document by scripts/generate-client.ts. Do not edit: npm run generate
export type WebhookEventInput =
  | 'import.completed'
  | 'import.failed'
  | 'import.cancelled'
  | 'undo.completed'
  | 'undo.failed'
  | 'undo.cancelled'
  | 'export.completed'
  | 'export.failed'
  | 'bulk.completed'
  | 'bulk.failed'
  | 'schedule.failed'

export type WebhookEvent =
  | 'import.completed'
  | 'import.failed'
  | 'import.cancelled'
  | 'undo.completed'
  | 'undo.failed'
  | 'undo.cancelled'
  | 'export.completed'
  | 'export.failed'
  | 'bulk.completed'
  | 'bulk.failed'
  | 'schedule.failed'

/** What can be wrong with a row, or worth a warning. */
export type ProblemCodeInput =
  | 'TEXT_HAS_NUL'
  | 'CELL_ERROR'
  | 'NUMBER_LOST_DIGITS'
  | 'NUMBER_UNREADABLE'
  | 'NUMBER_AMBIGUOUS'
  | 'NUMBER_PERCENT'
  | 'BOOLEAN_UNREADABLE'
  | 'DATE_UNREADABLE'
  | 'DATE_AMBIGUOUS'
  | 'DATE_YEAR_SHORT'
  | 'DATE_YEAR_UNSURE'
  | 'DATE_IS_NUMBER'
  | 'DATE_NOT_IN_CALENDAR'
  | 'DATE_TIME_UNREADABLE'
  | 'EMAIL_UNREADABLE'
  | 'PHONE_UNVERIFIED'
  | 'LINK_UNREADABLE'
  | 'CURRENCY_UNKNOWN'
  | 'OPTION_UNKNOWN'
  | 'VALUE_REFUSED'
  | 'LIST_UNREADABLE'
  | 'RATING_OUT_OF_RANGE'
  | 'JSON_UNREADABLE'
  | 'UUID_UNREADABLE'
  | 'NAME_TITLE_LEFT_OUT'
  | 'NAME_NOT_SPLIT'
  | 'ADDRESS_NOT_SPLIT'
  | 'REQUIRED_MISSING'
  | 'UNIQUE_TOO_LONG'
  | 'ROW_TOO_LONG'
  | 'ROW_TOO_SHORT'
  | 'CELL_OUTSIDE_TABLE'
  | 'KEYS_DISAGREE'
  | 'MATCH_AMBIGUOUS'
  | 'POSSIBLE_DUPLICATE'
  | 'CHOICE_GONE'
  | 'UNIQUE_TAKEN'
  | 'UNIQUE_TAKEN_IN_FILE'
  | 'RECORD_DELETED'
  | 'RECORD_NOT_EDITABLE'
  | 'RECORD_GONE'
  | 'RELATION_NOT_FOUND'
  | 'RELATION_AMBIGUOUS'
  | 'RELATION_LEFT_EMPTY'
  | 'RELATION_DELETED'
  | 'CHANGED_MEANWHILE'
  | 'SAME_RECORD_FAILED'
  | 'WRITE_FAILED'
  | 'DUPLICATE_SKIPPED'
  | 'SKIPPED_BY_CHOICE'
  | 'DUPLICATE_IN_FILE'
  | 'SAME_RECORD_IN_FILE'
  | 'ROW_REMOVED'
  | 'EDITED_SINCE'
  | 'TAKEN_SINCE'
  | 'RELATION_GONE_SINCE'
  | 'IN_USE'
  | 'GONE_SINCE'

/** What can be wrong with a row, or worth a warning. */
export type ProblemCode =
  | 'TEXT_HAS_NUL'
  | 'CELL_ERROR'
  | 'NUMBER_LOST_DIGITS'
  | 'NUMBER_UNREADABLE'
  | 'NUMBER_AMBIGUOUS'
  | 'NUMBER_PERCENT'
  | 'BOOLEAN_UNREADABLE'
  | 'DATE_UNREADABLE'
  | 'DATE_AMBIGUOUS'
  | 'DATE_YEAR_SHORT'
  | 'DATE_YEAR_UNSURE'
  | 'DATE_IS_NUMBER'
  | 'DATE_NOT_IN_CALENDAR'
  | 'DATE_TIME_UNREADABLE'
  | 'EMAIL_UNREADABLE'
  | 'PHONE_UNVERIFIED'
  | 'LINK_UNREADABLE'
  | 'CURRENCY_UNKNOWN'
  | 'OPTION_UNKNOWN'
  | 'VALUE_REFUSED'
  | 'LIST_UNREADABLE'
  | 'RATING_OUT_OF_RANGE'
  | 'JSON_UNREADABLE'
  | 'UUID_UNREADABLE'
  | 'NAME_TITLE_LEFT_OUT'
  | 'NAME_NOT_SPLIT'
  | 'ADDRESS_NOT_SPLIT'
  | 'REQUIRED_MISSING'
  | 'UNIQUE_TOO_LONG'
  | 'ROW_TOO_LONG'
  | 'ROW_TOO_SHORT'
  | 'CELL_OUTSIDE_TABLE'
  | 'KEYS_DISAGREE'
  | 'MATCH_AMBIGUOUS'
  | 'POSSIBLE_DUPLICATE'
  | 'CHOICE_GONE'
  | 'UNIQUE_TAKEN'
  | 'UNIQUE_TAKEN_IN_FILE'
  | 'RECORD_DELETED'
  | 'RECORD_NOT_EDITABLE'
  | 'RECORD_GONE'
  | 'RELATION_NOT_FOUND'
  | 'RELATION_AMBIGUOUS'
  | 'RELATION_LEFT_EMPTY'
  | 'RELATION_DELETED'
  | 'CHANGED_MEANWHILE'
  | 'SAME_RECORD_FAILED'
  | 'WRITE_FAILED'
  | 'DUPLICATE_SKIPPED'
  | 'SKIPPED_BY_CHOICE'
  | 'DUPLICATE_IN_FILE'
  | 'SAME_RECORD_IN_FILE'
  | 'ROW_REMOVED'
  | 'EDITED_SINCE'
  | 'TAKEN_SINCE'
  | 'RELATION_GONE_SINCE'
  | 'IN_USE'
  | 'GONE_SINCE'

export interface AcceptedInvitation {
  /**
   * @minLength 1
   * @maxLength 200
   */
  readonly token: string
  /**
   * @minLength 1
   * @maxLength 200
   */
  readonly name: string
  /**
   * At least 10 characters, and hard to guess.
   * @maxLength 1000
   */
  readonly password: string
}

export interface Account {
  readonly email: string
  readonly hasTwoFactor: boolean
  readonly recoveryCodesLeft: number
}

export interface ActionPreview {
  /** Cells, or rows, that would change. */
  readonly cells: number
  /** How many of them in each column of the file, in their order; none where rows are changed. */
  readonly columns: readonly {
    readonly column: number
    readonly cells: number
  }[]
  readonly examples: readonly {
    readonly row: number
    readonly column: number
    readonly before: string
    /** null: what the file says. */
    readonly after: string | null
  }[]
}

export interface ApiKey {
  /** @format uuid */
  readonly id: string
  readonly name: string
  /** The first characters, to recognise the key by. */
  readonly prefix: string
  /** API name of the role that says what the key may do. */
  readonly role: string
  /**
   * The member for whom the key acts.
   * @format uuid
   */
  readonly memberId: string
  /** @format date-time */
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly revokedAt: string | null
  /** To the minute. */
  readonly lastUsedAt: string | null
}

export interface ApiKeyList {
  readonly apiKeys: readonly ApiKey[]
}

export type ApplyRequest = {
  /**
   * When to begin; at once when absent.
   * @format date-time
   */
  readonly at?: string
  /** Of the import when its plan was looked at. Refused with PLAN_CHANGED if it is another now. */
  readonly revision?: number
} | null

export interface AuditEntry {
  /** @format uuid */
  readonly id: string
  /** @format date-time */
  readonly at: string
  /** Who acted; null where nobody was let in. */
  readonly member: {
    /** @format uuid */
    readonly id: string
    readonly name: string
  } | null
  /** manual, import, api or system. */
  readonly source: string
  readonly action: string
  readonly object: string | null
  /** What it was done to. */
  readonly subjectId: string | null
  readonly details: Partial<{ readonly [name in string]: unknown }>
}

export interface AuditPage {
  readonly entries: readonly AuditEntry[]
  readonly next: string | null
}

export interface BulkChange {
  /** A batch job: an import, a bulk change, an undo. */
  readonly job: Job
  readonly action: 'edit' | 'delete' | 'restore'
  readonly values: Partial<{ readonly [name in string]: unknown }> | null
  readonly undoId: string | null
}

export interface BulkChangeRequest {
  readonly action: 'edit' | 'delete' | 'restore'
  /** Records one by one, or all that a list with the same filter goes through. {} are all. */
  readonly selection: BulkSelection
  /** For an edit: as in a change of one record. What is absent is left alone; null clears. */
  readonly values?: Partial<{ readonly [name in string]: unknown }>
  /** Of lists, by field path: whether the values replace, are added or taken away. */
  readonly modes?: Partial<{
    readonly [name in string]: 'replace' | 'add' | 'remove'
  }>
}

export interface BulkPreview {
  /** Records that are selected. */
  readonly count: number
  readonly changed: number
  readonly unchanged: number
  /** Records that would be refused. */
  readonly failed: number
  readonly refused?: {
    readonly code: string
    readonly message: string
    readonly remedy: string
  }
}

/** Records one by one, or all that a list with the same filter goes through. {} are all. */
export type BulkSelection =
  | {
      /** Up to 10,000. */
      readonly ids: readonly string[]
    }
  | {
      /** As of a list: text, JSON, or an array of both. */
      readonly filter?: unknown
      readonly search?: string
      /** `only` for a restore, `exclude` otherwise. */
      readonly deleted?: 'exclude' | 'only' | 'include'
      /** Whose days the filter means; UTC when absent. */
      readonly timeZone?: string
    }

/** What is asked of the cells of one column. `isNot` and `notContains` find blank cells as well. */
export type CellCondition =
  | {
      /** Field path of a mapped column. */
      readonly field: string
      readonly operator: 'is' | 'isNot' | 'contains' | 'notContains'
      /** @maxLength 32767 */
      readonly value: string
    }
  | {
      /** Field path of a mapped column. */
      readonly field: string
      readonly operator: 'in'
      /**
       * @maxItems 1000
       * @minItems 1
       */
      readonly value: readonly string[]
    }
  | {
      /** Field path of a mapped column. */
      readonly field: string
      readonly operator: 'isEmpty' | 'isNotEmpty'
    }

/** What is asked of the cells of one column. `isNot` and `notContains` find blank cells as well. */
export type CellConditionInput =
  | {
      /** Field path of a mapped column. */
      readonly field: string
      readonly operator: 'is' | 'isNot' | 'contains' | 'notContains'
      /** @maxLength 32767 */
      readonly value: string
    }
  | {
      /** Field path of a mapped column. */
      readonly field: string
      readonly operator: 'in'
      /**
       * @maxItems 1000
       * @minItems 1
       */
      readonly value: readonly string[]
    }
  | {
      /** Field path of a mapped column. */
      readonly field: string
      readonly operator: 'isEmpty' | 'isNotEmpty'
    }

export interface ColumnEvidence {
  readonly count: number
  /** The first of these rows. */
  readonly rows: readonly number[]
  readonly samples: readonly string[]
  readonly cells?: readonly EvidenceCell[]
}

/** How the cells of a column are written. */
export interface ColumnFormat {
  readonly dateOrder?: 'YMD' | 'DMY' | 'MDY'
  readonly decimalSign?: '.' | ','
  /** Whether "12 %" is kept as 12 or as 0.12. */
  readonly percent?: 'number' | 'fraction'
  /** Of amounts that name no currency, or one by a sign of several, such as $. */
  readonly currency?: string
  /** Numbers count days, as spreadsheets do. */
  readonly serialDates?: '1900' | '1904'
  /**
   * The last year that two digits can mean: with 2029, "29" is 2029 and "30" is 1930.
   * @min 1999
   * @max 2099
   */
  readonly lastShortYear?: number
  readonly phoneCountry?: string
  readonly timeZone?: string
  /** Texts that stand for a blank cell, without regard to case: "N/A", "-". */
  readonly blankWords?: readonly string[]
}

/** What is absent stays as it is; null takes a decision back. */
export interface ColumnFormatChange {
  readonly dateOrder?: 'YMD' | 'DMY' | 'MDY' | null
  readonly decimalSign?: '.' | ',' | null
  /** Whether "12 %" is kept as 12 or as 0.12. */
  readonly percent?: 'number' | 'fraction' | null
  /** Of amounts that name no currency, or one by a sign of several, such as $. */
  readonly currency?: string | null
  /** Numbers count days, as spreadsheets do. */
  readonly serialDates?: '1900' | '1904' | null
  /** The last year that two digits can mean: with 2029, "29" is 2029 and "30" is 1930. */
  readonly lastShortYear?: number | null
  readonly phoneCountry?: string | null
  readonly timeZone?: string | null
  /** Texts that stand for a blank cell, without regard to case: "N/A", "-". */
  readonly blankWords?: readonly string[] | null
}

/** What is absent stays as it is; null takes a decision back. */
export interface ColumnFormatChangeInput {
  readonly dateOrder?: 'YMD' | 'DMY' | 'MDY' | null
  readonly decimalSign?: '.' | ',' | null
  /** Whether "12 %" is kept as 12 or as 0.12. */
  readonly percent?: 'number' | 'fraction' | null
  /** Of amounts that name no currency, or one by a sign of several, such as $. */
  readonly currency?: string | null
  /** Numbers count days, as spreadsheets do. */
  readonly serialDates?: '1900' | '1904' | null
  /** The last year that two digits can mean: with 2029, "29" is 2029 and "30" is 1930. */
  readonly lastShortYear?: number | null
  readonly phoneCountry?: string | null
  readonly timeZone?: string | null
  /** Texts that stand for a blank cell, without regard to case: "N/A", "-". */
  readonly blankWords?: readonly string[] | null
}

/** How the cells of a column are written. */
export interface ColumnFormatInput {
  readonly dateOrder?: 'YMD' | 'DMY' | 'MDY'
  readonly decimalSign?: '.' | ','
  /** Whether "12 %" is kept as 12 or as 0.12. */
  readonly percent?: 'number' | 'fraction'
  /** Of amounts that name no currency, or one by a sign of several, such as $. */
  readonly currency?: string
  /** Numbers count days, as spreadsheets do. */
  readonly serialDates?: '1900' | '1904'
  /**
   * The last year that two digits can mean: with 2029, "29" is 2029 and "30" is 1930.
   * @min 1999
   * @max 2099
   */
  readonly lastShortYear?: number
  readonly phoneCountry?: string
  readonly timeZone?: string
  /** Texts that stand for a blank cell, without regard to case: "N/A", "-". */
  readonly blankWords?: readonly string[]
}

export interface ColumnMapping {
  readonly index: number
  readonly header: string
  readonly field: string | null
  readonly status: 'auto' | 'manual' | 'unmapped' | 'skipped'
  readonly confidence: number
  /** In words. */
  readonly reason: string
  /** Which half stands first in cells that hold a whole name; the first name when absent. */
  readonly nameOrder?: 'firstLast' | 'lastFirst'
  /** The place of the column among those that are put together for its field. */
  readonly join?: {
    readonly position: number
    readonly separator: string
  }
  readonly blank?: 'clear' | 'keep' | 'fill'
  /** How the cells of a column are written. */
  readonly format?: ColumnFormat
  /** By the text without case and accents. */
  readonly values?: ValueDecisions
}

export interface ColumnProfile {
  readonly index: number
  readonly header: string
  readonly field: string
  readonly type:
    | 'text'
    | 'number'
    | 'boolean'
    | 'date'
    | 'dateTime'
    | 'email'
    | 'emailList'
    | 'phone'
    | 'phoneList'
    | 'link'
    | 'linkList'
    | 'currencyCode'
    | 'select'
    | 'multiSelect'
    | 'textList'
    | 'rating'
    | 'json'
    | 'uuid'
    | 'reference'
  readonly filled: number
  readonly blank: number
  /** Up to 100, the most frequent first. */
  readonly values: readonly {
    readonly text: string
    readonly count: number
    /** The first row that has it. */
    readonly row: number
  }[]
  /** Different texts; null where there are too many to count. */
  readonly distinct: number | null
  /** Cells whose text is not among `values`. */
  readonly more: number
  readonly unreadable: {
    readonly count: number
    /** The first of these rows. */
    readonly rows: readonly number[]
    readonly values: readonly string[]
  }
  readonly dateOrder?: SettledFormat
  readonly decimalSign?: SettledFormat
  /** What the cells show, by what it is. */
  readonly signs: Partial<{ readonly [name in string]: ColumnEvidence }>
  /** What holds for the cells, whoever decided it. */
  readonly format: ColumnFormat
}

export interface ColumnTexts {
  readonly column: number
  readonly field: string
  /** What led to no record when the texts were gathered first, then the most frequent. */
  readonly values: readonly ColumnValue[]
  /** To be sent as `afterRow`; null on the last page. */
  readonly nextRow: number | null
  /** Different texts that match the search. */
  readonly texts: number
  /** Those whose rows would fail: no single record was found, and nobody has decided on them. */
  readonly open: number
  /** Cells whose texts are too long to be listed. */
  readonly uncounted: number
}

export interface ColumnTextsQuery {
  /**
   * Part of a text; case and accents are no matter.
   * @maxLength 200
   */
  readonly search?: string
  /** Only what is still to be decided. */
  readonly isOpenOnly?: boolean
  /** @min 1 */
  readonly afterRow?: number
  /**
   * @min 1
   * @max 100
   */
  readonly limit?: number
}

export interface ColumnValue {
  readonly text: string
  /** Cells that have it. */
  readonly count: number
  /** The first row that has it. */
  readonly row: number
  /** What a text is read as, or why nothing is read: `several`, `deleted`, `missing`, `unreadable`. */
  readonly reading: ValueReading
  readonly isDecided: boolean
  /** Written nearly so: to be used as the value of a decision. */
  readonly near: readonly {
    readonly value: string
    readonly label: string
  }[]
}

export interface ColumnValues {
  readonly column: number
  readonly field: string
  /** Up to 500: what is left to decide first, then the most frequent. */
  readonly values: readonly ColumnValue[]
  /** Different texts of which nothing is read. */
  readonly open: number
  /** Texts that are not listed. */
  readonly more: number
  /** Cells whose texts were too many to be counted. */
  readonly uncounted: number
}

export interface CreatedApiKey {
  /** @format uuid */
  readonly id: string
  readonly name: string
  /** The first characters, to recognise the key by. */
  readonly prefix: string
  /** API name of the role that says what the key may do. */
  readonly role: string
  /**
   * The member for whom the key acts.
   * @format uuid
   */
  readonly memberId: string
  /** @format date-time */
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly revokedAt: string | null
  /** To the minute. */
  readonly lastUsedAt: string | null
  readonly key: string
}

export interface CreatedWebhook {
  /** @format uuid */
  readonly id: string
  readonly name: string
  /** @maxLength 4000 */
  readonly url: string
  readonly events: readonly WebhookEvent[]
  readonly isPaused: boolean
  /** @format date-time */
  readonly createdAt: string
  readonly secret: string
}

export interface Credentials {
  /** @maxLength 320 */
  readonly email: string
  /** @maxLength 1000 */
  readonly password: string
  /**
   * Of the authenticator app, or a recovery code: when CODE_NEEDED asks for it.
   * @maxLength 40
   */
  readonly code?: string
}

export interface CsvDialect {
  readonly kind: 'csv'
  readonly encoding: string
  readonly delimiter: ',' | ';' | '\t' | '|'
  /**
   * Among the rows that are not empty, from 0.
   * @min 0
   */
  readonly headerRow: number
}

export interface DestroyedRecord {
  /** @format uuid */
  readonly id: string
  readonly isDestroyed: true
  /** Records that pointed to it and no longer do. */
  readonly detached: readonly {
    readonly object: string
    readonly field: string
    readonly count: number
  }[]
}

/** How the bytes become rows; what is absent stays as it is. */
export interface DialectChange {
  readonly encoding?: string
  readonly delimiter?: ',' | ';' | '\t' | '|'
  /**
   * From 0: of a text among the rows that are not empty, of a spreadsheet the row of the sheet.
   * @min 0
   */
  readonly headerRow?: number
  /** Name of the sheet of a spreadsheet. */
  readonly sheet?: string
}

export interface EndedOtherSessions {
  readonly ended: number
}

export interface EndedSessions {
  readonly ended: number
}

export interface EvidenceCell {
  readonly row: number
  readonly text: string
}

export interface Export {
  /** A batch job: an import, a bulk change, an undo. */
  readonly job: Job
  readonly format: 'csv' | 'xlsx'
  /** Name of the view that it began from. */
  readonly view: string | null
  readonly filter: unknown
  readonly search: string
  readonly sort: readonly string[]
  readonly deleted: 'exclude' | 'only' | 'include'
  readonly reason: string | null
  /** Null until the file is whole. It stays when the file is removed. */
  readonly manifest: ExportManifest | null
  /** When the file is removed, or was. */
  readonly keptUntil: string | null
  readonly hasFile: boolean
}

export interface ExportDialect {
  /** A comma when absent. */
  readonly delimiter?: ',' | ';' | '\t' | '|'
  /** crlf when absent. */
  readonly lineEnd?: 'crlf' | 'lf'
  /** A point when absent. */
  readonly decimalSign?: '.' | ','
  /** A locale such as de-CH: delimiter, decimal sign and byte order mark as Excel reads a CSV there. */
  readonly excelRegion?: string
  readonly byteOrderMark?: boolean
  /** True when absent: ' goes before what a spreadsheet takes for a formula. An import undoes it. */
  readonly guardFormulas?: boolean
}

export interface ExportDialectInput {
  /** A comma when absent. */
  readonly delimiter?: ',' | ';' | '\t' | '|'
  /** crlf when absent. */
  readonly lineEnd?: 'crlf' | 'lf'
  /** A point when absent. */
  readonly decimalSign?: '.' | ','
  /** A locale such as de-CH: delimiter, decimal sign and byte order mark as Excel reads a CSV there. */
  readonly excelRegion?: string
  readonly byteOrderMark?: boolean
  /** True when absent: ' goes before what a spreadsheet takes for a formula. An import undoes it. */
  readonly guardFormulas?: boolean
}

export interface ExportLink {
  /** Below /api/v1. */
  readonly path: string
  /** @format date-time */
  readonly endsAt: string
}

export interface ExportManifest {
  readonly fileName: string
  readonly sizeBytes: number
  /** Of the bytes of the file, in hexadecimal digits. */
  readonly sha256: string
  /** Records in the file. */
  readonly rows: number
  readonly columns: readonly {
    readonly path: string
    readonly header: string
  }[]
  /**
   * Every record is as it was then.
   * @format date-time
   */
  readonly takenAt: string
  readonly sheets: number
  /** Cells longer than a workbook can hold, which were cut. */
  readonly cutCells: number
}

/** How records are exported, kept under a name. */
export interface ExportPreset {
  /** @format uuid */
  readonly id: string
  readonly name: string
  readonly isShared: boolean
  readonly isMine: boolean
  readonly mayChange: boolean
  /** As of an export. */
  readonly content: ExportPresetContent
  /** Columns left out of `content`: they are gone, or hidden from you. */
  readonly missing: number
}

export interface ExportPresetChange {
  /** 1 to 100 characters. */
  readonly name?: string
  readonly isShared?: boolean
  /** As of an export. */
  readonly content?: ExportPresetContentInput
}

/** As of an export. */
export interface ExportPresetContent {
  readonly columns: 'view' | 'all' | readonly string[]
  readonly format: 'csv' | 'xlsx'
  readonly dialect: ExportDialect
}

/** As of an export. */
export interface ExportPresetContentInput {
  readonly columns: 'view' | 'all' | readonly string[]
  readonly format: 'csv' | 'xlsx'
  readonly dialect: ExportDialectInput
}

export interface ExportPresetList {
  readonly presets: readonly ExportPreset[]
}

export interface ExportRequest {
  readonly format: 'csv' | 'xlsx'
  /**
   * Its filter, search, sort and columns are meant where nothing else is said; a filter counts beside its own.
   * @format uuid
   */
  readonly view?: string
  /** As of a list: text, JSON, or an array of both. */
  readonly filter?: unknown
  readonly search?: string
  readonly sort?: readonly string[]
  readonly deleted?: 'exclude' | 'only' | 'include'
  /** Whose days the filter means; UTC when absent. */
  readonly timeZone?: string
  /** Only these of the selected records; up to 10,000. */
  readonly ids?: readonly string[]
  /** view: the columns of the view and the identifiers; all: every field; or paths, exactly those in their order. With a view `view` when absent, otherwise `all`. A relation comes as its id and by its first unique field. */
  readonly columns?: 'view' | 'all' | readonly string[]
  /** With paths: the id and unique fields come beside them, as with a view. */
  readonly addIdentifiers?: boolean
  /** How a CSV is written. */
  readonly dialect?: ExportDialectInput
  /** The file is one of a whole workspace: refused unless your role allows everything. */
  readonly wholeWorkspace?: boolean
  /**
   * Kept in the audit log. Needed above the number of records that the export settings say.
   * @maxLength 1000
   */
  readonly reason?: string
}

export interface ExportSettings {
  /**
   * Days until the file of an export is removed.
   * @min 1
   * @max 365
   */
  readonly keepDays: number
  /** Of more records than this an export needs a reason; null: never. */
  readonly reasonAbove: number | null
}

export interface FailedRecord {
  /** Place in the selection, from 1. */
  readonly row: number
  /** @format uuid */
  readonly recordId: string
  /** Null for one that is destroyed, or that you do not reach. */
  readonly name: string | null
  readonly code:
    | 'TEXT_HAS_NUL'
    | 'CELL_ERROR'
    | 'NUMBER_LOST_DIGITS'
    | 'NUMBER_UNREADABLE'
    | 'NUMBER_AMBIGUOUS'
    | 'NUMBER_PERCENT'
    | 'BOOLEAN_UNREADABLE'
    | 'DATE_UNREADABLE'
    | 'DATE_AMBIGUOUS'
    | 'DATE_YEAR_SHORT'
    | 'DATE_YEAR_UNSURE'
    | 'DATE_IS_NUMBER'
    | 'DATE_NOT_IN_CALENDAR'
    | 'DATE_TIME_UNREADABLE'
    | 'EMAIL_UNREADABLE'
    | 'PHONE_UNVERIFIED'
    | 'LINK_UNREADABLE'
    | 'CURRENCY_UNKNOWN'
    | 'OPTION_UNKNOWN'
    | 'VALUE_REFUSED'
    | 'LIST_UNREADABLE'
    | 'RATING_OUT_OF_RANGE'
    | 'JSON_UNREADABLE'
    | 'UUID_UNREADABLE'
    | 'NAME_TITLE_LEFT_OUT'
    | 'NAME_NOT_SPLIT'
    | 'ADDRESS_NOT_SPLIT'
    | 'REQUIRED_MISSING'
    | 'UNIQUE_TOO_LONG'
    | 'ROW_TOO_LONG'
    | 'ROW_TOO_SHORT'
    | 'CELL_OUTSIDE_TABLE'
    | 'KEYS_DISAGREE'
    | 'MATCH_AMBIGUOUS'
    | 'POSSIBLE_DUPLICATE'
    | 'CHOICE_GONE'
    | 'UNIQUE_TAKEN'
    | 'UNIQUE_TAKEN_IN_FILE'
    | 'RECORD_DELETED'
    | 'RECORD_NOT_EDITABLE'
    | 'RECORD_GONE'
    | 'RELATION_NOT_FOUND'
    | 'RELATION_AMBIGUOUS'
    | 'RELATION_LEFT_EMPTY'
    | 'RELATION_DELETED'
    | 'CHANGED_MEANWHILE'
    | 'SAME_RECORD_FAILED'
    | 'WRITE_FAILED'
    | 'DUPLICATE_SKIPPED'
    | 'SKIPPED_BY_CHOICE'
    | 'DUPLICATE_IN_FILE'
    | 'SAME_RECORD_IN_FILE'
    | 'ROW_REMOVED'
    | 'EDITED_SINCE'
    | 'TAKEN_SINCE'
    | 'RELATION_GONE_SINCE'
    | 'IN_USE'
    | 'GONE_SINCE'
  readonly message: string
  readonly remedy: string
}

export interface FailedRecordPage {
  readonly records: readonly FailedRecord[]
  readonly nextRow: number | null
}

export interface FailedRow {
  /** The first row below the header is 1. */
  readonly row: number
  /** By column of the file, as they stand there or were changed since. */
  readonly cells: readonly string[]
  /** Positions of the cells that were changed. */
  readonly edited: readonly number[]
  readonly errors: readonly {
    /** What can be wrong with a row, or worth a warning. */
    readonly code: ProblemCode
    readonly details?: Partial<{ readonly [name in string]: string | number }>
    readonly column?: number
    readonly field?: string
    readonly text?: string
    /** Records that the row may be for, where several are found. */
    readonly candidates?: readonly {
      /** @format uuid */
      readonly id: string
      readonly name: string | null
    }[]
    /** An error refuses the row, a warning does not. */
    readonly severity: 'error' | 'warning'
    readonly message: string
    readonly remedy: string
    readonly header?: string
  }[]
}

export interface FailedRowPage {
  readonly headers: readonly string[]
  readonly rows: readonly FailedRow[]
  /** To be sent as `afterRow`; null on the last page. */
  readonly nextRow: number | null
}

export interface Field {
  readonly apiName: string
  readonly label: string
  readonly kind:
    | 'text'
    | 'richText'
    | 'number'
    | 'boolean'
    | 'date'
    | 'dateTime'
    | 'fullName'
    | 'email'
    | 'emails'
    | 'phones'
    | 'links'
    | 'address'
    | 'currency'
    | 'select'
    | 'multiSelect'
    | 'array'
    | 'rating'
    | 'json'
    | 'uuid'
    | 'relation'
    | 'actor'
  readonly isCustom: boolean
  /** Kept by Waybill itself: not written by anyone. */
  readonly isSystem: boolean
  readonly isUnique: boolean
  readonly isRequired: boolean
  /** Shown, and not to be written with your role. */
  readonly isReadOnly: boolean
  readonly description: string | null
  /** Of a select or multi-select field. */
  readonly options: readonly SelectOption[] | null
  /** Whether values that are not among the options are taken too. */
  readonly openOptions: boolean
  /** API name of the object that a relation points to. */
  readonly relationTo: string | null
  /** What a relation is called at the records that it points to, where it has a name there. */
  readonly inverseLabel: string | null
  /** What new records have unless they are given a value; read like a cell. */
  readonly defaultValue: string | null
  /** Of amounts of new records that come without one. */
  readonly currency: string | null
  /** Of phone numbers that come without a country code. */
  readonly phoneCountry: string | null
  /** How many are shown; null: as many as there are. */
  readonly decimals: number | null
  /** The typed values that the field consists of. */
  readonly parts: readonly Part[]
}

export interface FieldChange {
  readonly label?: string
  readonly description?: string
  /** The whole list: what is missing from it is removed, which needs that no record has it. */
  readonly options?: readonly OptionChoice[]
  /** By the value of an option that is removed: the one that its records get in its place, or null for none. */
  readonly replacements?: Partial<{ readonly [name in string]: string | null }>
  readonly openOptions?: boolean
  readonly isRequired?: boolean
  /** Changed in a request of its own. */
  readonly isUnique?: boolean
  /** For new records without a value; read like a cell. Null takes it back. */
  readonly defaultValue?: string | null
  /** For currency fields: of amounts that come without one. */
  readonly currency?: string | null
  /** For phones: of numbers that come without a country code. */
  readonly phoneCountry?: string | null
  /** For numbers and currencies: how many are shown. */
  readonly decimals?: number | null
  /** For relations: what the records that point there are called on the other side. */
  readonly inverseLabel?: string | null
}

export interface FieldList {
  readonly fields: readonly Field[]
}

export interface FieldOrder {
  /** API names of all fields that are not system fields. */
  readonly fields: readonly string[]
}

export interface FieldProposal {
  readonly label: string
  readonly kind:
    | 'text'
    | 'richText'
    | 'number'
    | 'boolean'
    | 'date'
    | 'dateTime'
    | 'fullName'
    | 'email'
    | 'emails'
    | 'phones'
    | 'links'
    | 'address'
    | 'currency'
    | 'select'
    | 'multiSelect'
    | 'array'
    | 'rating'
    | 'json'
    | 'uuid'
    | 'relation'
    | 'actor'
  /** Of a select field: what the first rows hold. */
  readonly options: readonly string[]
}

export interface FieldRemoval {
  readonly field: string
  /** Records that lose a value. */
  readonly records: number
}

export interface FieldUse {
  readonly field: string
  /** Records with a value there, deleted ones included. */
  readonly filled: number
  /** Records that are not deleted and have none: of a composite field, none in its first part. */
  readonly empty: number
  /** Of select and multi-select fields: the options in their order, then other values. */
  readonly options:
    | readonly {
        readonly value: string
        /** Null for what is no option of the field. */
        readonly label: string | null
        readonly records: number
      }[]
    | null
  /** Import templates with a column that goes there. */
  readonly templates: number
}

export interface FollowedTemplate {
  readonly id: string | null
  readonly name: string
  /** Deleted, or not to be found by the owner any more: runs fail until another one is chosen. */
  readonly isGone: boolean
}

export interface FoundRecord {
  /** API name of the object. */
  readonly object: string
  readonly record: {
    /** @format uuid */
    readonly id: string
    readonly name: string
  }
  /** An identifier or e-mail that goes with the name. */
  readonly detail?: string
}

/** Everything answers. */
export interface Health {
  readonly status: 'ok'
}

export interface HistoryEntry {
  readonly id: string
  /** @format date-time */
  readonly at: string
  readonly kind: 'created' | 'updated' | 'deleted' | 'restored'
  readonly how: 'manual' | 'api' | 'import' | 'bulk' | 'undo' | 'system'
  /** The name is null where you may not see that member. */
  readonly by: {
    /** @format uuid */
    readonly id: string
    readonly name: string | null
  } | null
  /** The batch job that did it, and whether you may open it. */
  readonly job?: {
    /** @format uuid */
    readonly id: string
    readonly fileName: string | null
    readonly isVisible: boolean
  }
  /** Values as in records. A related record is `{ id, name }`, both null where it is out of reach or destroyed. */
  readonly changes: readonly {
    readonly field: string
    readonly label: string
    readonly before: unknown
    readonly after: unknown
  }[]
}

export interface HistoryPage {
  readonly entries: readonly HistoryEntry[]
  readonly next: string | null
}

/** A batch job of the kind import, with all that was decided for it. */
export interface Import {
  /** @format uuid */
  readonly id: string
  readonly kind: 'import' | 'export' | 'undo' | 'bulk'
  readonly status:
    | 'draft'
    | 'scheduled'
    | 'queued'
    | 'processing'
    | 'paused'
    | 'completed'
    | 'failed'
    | 'cancelled'
    | 'undone'
  /** What is being done, or comes next. */
  readonly phase: 'stage' | 'plan' | 'apply' | 'undo' | null
  /** API name of the object. */
  readonly object: string
  readonly fileName: string | null
  /** For an undo: the import that it takes back. */
  readonly importId: string | null
  /** For an undo: the bulk change that it takes back. */
  readonly bulkChangeId: string | null
  /** For a bulk change and its undo. */
  readonly bulkAction: 'edit' | 'delete' | 'restore' | null
  readonly requestedBy: {
    /** @format uuid */
    readonly id: string
    readonly name: string
  }
  /** Rows in the file, or records in the bulk change or undo; 0 while not counted yet. */
  readonly rows: number
  /** Rows of the present phase that are through. */
  readonly rowsDone: number
  /** Outcomes so far. Of an undo: created records that were removed, updated ones that were put back, restored ones that were deletedAgain, deleted ones that were restored, and rows that were kept. Of a bulk change: also deleted. Of an export: exported. Related records that were missing are no rows of the file: relatedCreated by the import, relatedRemoved and relatedKept by its undo. */
  readonly counts: JobCounts
  readonly rowsPerSecond: number | null
  readonly secondsLeft: number | null
  readonly error: {
    readonly code: string
    readonly message: string
    readonly remedy: string
  } | null
  /** @format date-time */
  readonly createdAt: string
  /** When it is to begin, or was to begin; null when at once. */
  readonly startAt: string | null
  readonly startedAt: string | null
  readonly finishedAt: string | null
  /** What may be asked of it now. */
  readonly can: {
    readonly pause: boolean
    readonly resume: boolean
    readonly cancel: boolean
    readonly retry: boolean
    readonly undo: boolean
  }
  /** What the beginning of the file says. */
  readonly inspection: Inspection
  readonly mapping: readonly ColumnMapping[]
  readonly options: ImportOptions
  /** What will find existing records, in order. */
  readonly matchKeys: readonly string[]
  readonly template: ImportTemplateUse | null
  /** The undo that takes the import back, or took it back. */
  readonly undoId: string | null
  /** Raised by every change of mapping, options or rows. */
  readonly revision: number
  /** null until the plan of this revision is made. */
  readonly preview: PlanPreview | null
  /** What the last plan came to, where something was changed since; null otherwise. */
  readonly outdatedPreview: PlanPreview | null
  /** The failed rows of the finished import are under review; its counts and records stay as they are. */
  readonly isRemainderOpen: boolean
  /** What would be asked, once the whole file was looked at. */
  readonly questions: readonly ImportQuestion[]
}

export interface ImportChange {
  /** Choices over the proposed mapping; columns that are not named stay as they are. */
  readonly mapping?: readonly (
    | {
        /** The header as it stands in the file, or the position from 0. */
        readonly column: string | number
        /** null leaves the column out; the bare path of a name or an address splits the cells into its parts. */
        readonly field: string | null
        /** Which half stands first in cells that hold a whole name; the first name when absent. */
        readonly nameOrder?: 'firstLast' | 'lastFirst'
      }
    | {
        /** @minItems 2 */
        readonly columns: readonly (string | number)[]
        readonly field: string
        /** Stands between the cells; a space when absent. */
        readonly separator?: string
      }
  )[]
  /** How the cells of single columns are read; columns that are not named stay as they are. */
  readonly rules?: readonly {
    /** The header as it stands in the file, or the position from 0. */
    readonly column: string | number
    /** What is absent stays as it is; null takes a decision back. */
    readonly format?: ColumnFormatChangeInput
    /** By the text as it stands in the file; null takes a decision back. */
    readonly values?: Partial<{
      readonly [name in string]: ValueDecisionInput | null
    }>
    /** What a blank cell of this column does; null: the import's own policy. */
    readonly blank?: 'clear' | 'keep' | 'fill' | null
  }[]
  /** What is absent stays as it is; null takes a decision back. */
  readonly options?: ImportOptionsChange
  /** How the bytes become rows; what is absent stays as it is. */
  readonly dialect?: DialectChange
  /** Id or name of a template to follow; null for none. Of a new import absent: one that fits exactly is followed, one that fits in part is offered. Changing it begins mapping and options anew. */
  readonly template?: string | null
}

export interface ImportOptions {
  /** What finds existing records, in order: fields, or combinations of them such as "name+company". Empty: every mapped identifier. */
  readonly matchKeys: readonly string[]
  readonly duplicates: 'update' | 'skip' | 'create'
  /** What becomes of several rows of the file for one record. */
  readonly inFile: 'merge' | 'first' | 'last'
  /** Whether what follows "+" in an e-mail address counts in matching. */
  readonly plusAddresses: 'distinct' | 'ignore'
  /** Whether rows that create records are compared with records of nearly the same name. */
  readonly similar: 'warn' | 'off'
  /** What a blank cell does to a record that is updated. */
  readonly blank: 'clear' | 'keep' | 'fill'
  readonly deleted: 'restore' | 'skip' | 'refuse'
  readonly multiValues: 'replace' | 'add' | 'remove'
  /** What updated records take from the cells, by field path, or by field for all its parts. */
  readonly overwrite?: Partial<{
    readonly [name in string]: 'always' | 'empty' | 'keep' | 'append'
  }>
  /** Text per field path, for created records. */
  readonly defaults: Partial<{ readonly [name in string]: string }>
  /** Text per field path, for every row, also those that update. */
  readonly constants?: Partial<{ readonly [name in string]: string }>
  readonly ownerId: string | null
  /** Whether updates that would leave such a field empty get its default as well. */
  readonly defaultsOnUpdate?: boolean
  /** What rows do whose relation names a record that is not there. Absent: refuse. */
  readonly missingRelations?: 'refuse' | 'create' | 'leaveEmpty'
  /** The same for single relations, by the API name of their field. */
  readonly missingByField?: Partial<{
    readonly [name in string]: 'refuse' | 'create' | 'leaveEmpty'
  }>
  /** Members who take turns instead of `ownerId`, across imports with the same turns. */
  readonly owners?: readonly OwnerTurn[]
  readonly dateOrder?: 'YMD' | 'DMY' | 'MDY'
  readonly decimalSign?: '.' | ','
  readonly phoneCountry?: string
  readonly timeZone?: string
  /** Texts that stand for a blank cell, without regard to case: "N/A", "-". */
  readonly blankWords?: readonly string[]
}

/** What is absent stays as it is; null takes a decision back. */
export interface ImportOptionsChange {
  readonly matchKeys?: readonly string[]
  readonly duplicates?: 'update' | 'skip' | 'create'
  /** What becomes of several rows of the file for one record. */
  readonly inFile?: 'merge' | 'first' | 'last'
  /** Whether what follows "+" in an e-mail address counts in matching. */
  readonly plusAddresses?: 'distinct' | 'ignore'
  /** Whether rows that create records are compared with records of nearly the same name. */
  readonly similar?: 'warn' | 'off'
  /** What a blank cell does to a record that is updated. */
  readonly blank?: 'clear' | 'keep' | 'fill'
  readonly deleted?: 'restore' | 'skip' | 'refuse'
  readonly multiValues?: 'replace' | 'add' | 'remove'
  /** What updated records take from the cells, by field path, or by field for all its parts. */
  readonly overwrite?: Partial<{
    readonly [name in string]: 'always' | 'empty' | 'keep' | 'append'
  }>
  /** Text per field path, for created records. */
  readonly defaults?: Partial<{ readonly [name in string]: string }>
  /** Text per field path, for every row, also those that update. */
  readonly constants?: Partial<{ readonly [name in string]: string }>
  readonly ownerId?: string | null
  /** Whether updates that would leave such a field empty get its default as well. */
  readonly defaultsOnUpdate?: boolean
  /** What rows do whose relation names a record that is not there. Absent: refuse. */
  readonly missingRelations?: 'refuse' | 'create' | 'leaveEmpty'
  /** The same for single relations, by the API name of their field. */
  readonly missingByField?: Partial<{
    readonly [name in string]: 'refuse' | 'create' | 'leaveEmpty'
  }>
  /** @maxItems 200 */
  readonly owners?: readonly OwnerTurnInput[]
  readonly dateOrder?: 'YMD' | 'DMY' | 'MDY' | null
  readonly decimalSign?: '.' | ',' | null
  readonly phoneCountry?: string | null
  readonly timeZone?: string | null
  /** Texts that stand for a blank cell, without regard to case: "N/A", "-". */
  readonly blankWords?: readonly string[]
}

export interface ImportPreview {
  /** What the whole file will do. */
  readonly preview: PlanPreview
  readonly firstRows: readonly {
    /** The first row below the header is 1. */
    readonly row: number
    readonly action: 'create' | 'update' | 'restore' | 'unchanged' | 'skip' | 'refuse'
    readonly recordId: string | null
    /** Canonical text by field path. */
    readonly values: Partial<{ readonly [name in string]: string | null }>
    readonly changes: readonly {
      readonly field: string
      readonly before: string | null
      readonly after: string | null
    }[]
    readonly problems: readonly {
      /** What can be wrong with a row, or worth a warning. */
      readonly code: ProblemCode
      readonly details?: Partial<{
        readonly [name in string]: string | number
      }>
      readonly column?: number
      readonly field?: string
      readonly text?: string
      /** Records that the row may be for, where several are found. */
      readonly candidates?: readonly {
        /** @format uuid */
        readonly id: string
        readonly name: string | null
      }[]
      /** An error refuses the row, a warning does not. */
      readonly severity: 'error' | 'warning'
    }[]
  }[]
}

/** What the whole file says about the columns that are mapped. */
export interface ImportProfile {
  readonly rows: number
  readonly revision: number
  readonly columns: readonly ColumnProfile[]
  /** What would be asked, once the whole file was looked at. */
  readonly questions: readonly ImportQuestion[]
}

/** Something about a column that only a person can know. */
export interface ImportQuestion {
  readonly kind:
    | 'dateOrder'
    | 'shortYears'
    | 'serialDates'
    | 'timeZone'
    | 'decimalSign'
    | 'percent'
    | 'currency'
    | 'phoneCountry'
    | 'blankWords'
    | 'value'
  /** Position of the column, from 0. */
  readonly column: number
  readonly header: string
  readonly field: string
  readonly message: string
  /** What happens while nobody answers. */
  readonly unanswered: string
  readonly cells: number
  /** The first of these rows. */
  readonly rows: readonly number[]
  /** What stands in some of these rows. */
  readonly examples: readonly EvidenceCell[]
  readonly choices: readonly {
    readonly label: string
    /** The flag of the command line that answers so. */
    readonly flag: string
    /** Answers so when it is sent in `rules`. */
    readonly rule: {
      readonly column: number
      /** What is absent stays as it is; null takes a decision back. */
      readonly format?: ColumnFormatChange
      readonly values?: Partial<{
        readonly [name in string]: ValueDecision | null
      }>
    }
  }[]
  readonly flag: string
}

export interface ImportReview {
  /** Raised by every change of the import. */
  readonly revision: number
  /** Rows of each tab. `warnings` are rows that go in, and stand under what they do as well. */
  readonly tabs: ReviewTabs
}

export interface ImportRow {
  /** The first row below the header is 1. */
  readonly row: number
  readonly action: 'create' | 'update' | 'restore' | 'unchanged' | 'skip' | 'refuse'
  readonly recordId: string | null
  /** Canonical text by field path. */
  readonly values: Partial<{ readonly [name in string]: string | null }>
  readonly changes: readonly {
    readonly field: string
    readonly before: string | null
    readonly after: string | null
  }[]
  readonly outcome: 'created' | 'updated' | 'restored' | 'unchanged' | 'skipped' | 'failed' | 'removed' | null
  readonly problems: readonly {
    /** What can be wrong with a row, or worth a warning. */
    readonly code: ProblemCode
    readonly details?: Partial<{ readonly [name in string]: string | number }>
    readonly column?: number
    readonly field?: string
    readonly text?: string
    /** Records that the row may be for, where several are found. */
    readonly candidates?: readonly {
      /** @format uuid */
      readonly id: string
      readonly name: string | null
    }[]
    /** An error refuses the row, a warning does not. */
    readonly severity: 'error' | 'warning'
    readonly message: string
    readonly remedy: string
    readonly header?: string
  }[]
}

export interface ImportRowPage {
  readonly rows: readonly ImportRow[]
  /** To be sent as `afterRow`; null on the last page. */
  readonly nextRow: number | null
}

export interface ImportSchedule {
  /** @format uuid */
  readonly id: string
  readonly name: string
  readonly object: string
  /**
   * The member whose permissions each run has.
   * @format uuid
   */
  readonly ownerId: string
  readonly source: ImportSource
  /** Their values are never shown again. */
  readonly headerNames: readonly string[]
  readonly cron: string
  readonly timeZone: string
  readonly mode: 'apply' | 'preview'
  /** mapping, options, dialect, and the template or the import that is followed. */
  readonly decisions: Partial<{ readonly [name in string]: unknown }>
  /** The template that each run follows, as it is then. */
  readonly template: FollowedTemplate | null
  readonly isPaused: boolean
  /** Null while it is paused. */
  readonly nextRunAt: string | null
  readonly lastRun: ImportScheduleRun | null
}

export interface ImportScheduleChange {
  /**
   * @minLength 1
   * @maxLength 200
   */
  readonly name?: string
  readonly source?: ImportSourceInput
  /** Sent to the address, and to no other origin. Stored encrypted, never shown again. */
  readonly headers?: Partial<{ readonly [name in string]: string }>
  /**
   * Five fields: minute, hour, day, month, weekday.
   * @maxLength 200
   */
  readonly cron?: string
  /** @maxLength 100 */
  readonly timeZone?: string
  /** `apply`: goes in by itself (the default). `preview`: stops at the preview and tells its owner. */
  readonly mode?: 'apply' | 'preview'
  readonly isPaused?: boolean
  /** Choices over the proposed mapping; columns that are not named stay as they are. */
  readonly mapping?: readonly (
    | {
        /** The header as it stands in the file, or the position from 0. */
        readonly column: string | number
        /** null leaves the column out; the bare path of a name or an address splits the cells into its parts. */
        readonly field: string | null
        /** Which half stands first in cells that hold a whole name; the first name when absent. */
        readonly nameOrder?: 'firstLast' | 'lastFirst'
      }
    | {
        /** @minItems 2 */
        readonly columns: readonly (string | number)[]
        readonly field: string
        /** Stands between the cells; a space when absent. */
        readonly separator?: string
      }
  )[]
  /** How the cells of single columns are read; columns that are not named stay as they are. */
  readonly rules?: readonly {
    /** The header as it stands in the file, or the position from 0. */
    readonly column: string | number
    /** What is absent stays as it is; null takes a decision back. */
    readonly format?: ColumnFormatChangeInput
    /** By the text as it stands in the file; null takes a decision back. */
    readonly values?: Partial<{
      readonly [name in string]: ValueDecisionInput | null
    }>
    /** What a blank cell of this column does; null: the import's own policy. */
    readonly blank?: 'clear' | 'keep' | 'fill' | null
  }[]
  /** What is absent stays as it is; null takes a decision back. */
  readonly options?: ImportOptionsChange
  /** How the bytes become rows; what is absent stays as it is. */
  readonly dialect?: DialectChange
  /** Id or name of the template that each run follows, as it is then; null for none. It takes the place of `like`, and the other way round. */
  readonly template?: string | null
  /**
   * An import of the same object whose mapping and options each run follows, instead of a template.
   * @format uuid
   */
  readonly like?: string
}

export interface ImportScheduleList {
  readonly schedules: readonly ImportSchedule[]
}

export interface ImportScheduleRun {
  /** @format uuid */
  readonly id: string
  /** `late`: its time passed while no worker ran. `request`: somebody asked for it. */
  readonly reason: 'time' | 'late' | 'request'
  /** @format date-time */
  readonly dueAt: string
  readonly state: 'waiting' | 'fetching' | 'importing' | 'review' | 'completed' | 'unchanged' | 'skipped' | 'failed'
  readonly error: {
    readonly code: string
    readonly message: string
    readonly remedy: string
  } | null
  readonly startedAt: string | null
  readonly finishedAt: string | null
  /** The imports that came of it. */
  readonly jobIds: readonly string[]
}

export interface ImportScheduleRunList {
  readonly runs: readonly ImportScheduleRun[]
}

export type ImportSource =
  | {
      readonly kind: 'url'
      /** @maxLength 4000 */
      readonly url: string
    }
  | {
      readonly kind: 'folder'
      /**
       * Absolute, on the server, in WAYBILL_WATCHED_FOLDERS.
       * @maxLength 4000
       */
      readonly path: string
      /**
       * @minLength 1
       * @maxLength 200
       */
      readonly pattern: string
    }

export type ImportSourceInput =
  | {
      readonly kind: 'url'
      /** @maxLength 4000 */
      readonly url: string
    }
  | {
      readonly kind: 'folder'
      /**
       * Absolute, on the server, in WAYBILL_WATCHED_FOLDERS.
       * @maxLength 4000
       */
      readonly path: string
      /**
       * @minLength 1
       * @maxLength 200
       */
      readonly pattern: string
    }

/** What was decided for one file, kept for the next ones. */
export interface ImportTemplate {
  /** @format uuid */
  readonly id: string
  readonly name: string
  /** API name of the object. */
  readonly object: string
  readonly owner: {
    /** @format uuid */
    readonly id: string
    readonly name: string
  }
  readonly isShared: boolean
  /** Whether you may rename, share, replace and delete it. */
  readonly canChange: boolean
  readonly columns: readonly TemplateColumn[]
  /** Those of an import; see ImportOptions. */
  readonly options: Partial<{ readonly [name in string]: unknown }>
  /** What it names that is not there any more. */
  readonly misfits: readonly TemplateMisfit[]
  /** How many recurring imports, of whomever, follow it. */
  readonly followerCount: number
  /** @format date-time */
  readonly createdAt: string
  /** @format date-time */
  readonly updatedAt: string
  readonly lastUsedAt: string | null
  /** How it fits the file of the import that was asked for. */
  readonly fit?: TemplateFit
}

export interface ImportTemplateChange {
  /** Unique among the templates of the object, whatever the case. */
  readonly name?: string
  readonly isShared?: boolean
}

/** A template to be carried to another workspace. */
export interface ImportTemplateFile {
  readonly waybill: 'import-template'
  readonly version: 1
  readonly name: string
  readonly object: string
  /**
   * @maxItems 16384
   * @minItems 1
   */
  readonly columns: readonly TemplateColumn[]
  /** Without `ownerId`, whoever imports owns the records. */
  readonly options: TemplateOptions
}

/** A template to be carried to another workspace. */
export interface ImportTemplateFileInput {
  readonly waybill: 'import-template'
  readonly version: 1
  readonly name: string
  readonly object: string
  /**
   * @maxItems 16384
   * @minItems 1
   */
  readonly columns: readonly TemplateColumnInput[]
  /** Without `ownerId`, whoever imports owns the records. */
  readonly options: TemplateOptionsInput
}

export interface ImportTemplateList {
  readonly templates: readonly ImportTemplate[]
}

/** The template that an import follows, or that is offered for it. */
export interface ImportTemplateUse {
  /** @format uuid */
  readonly id: string
  readonly name: string
  /** False: it fits in part and is only offered. */
  readonly isApplied: boolean
  readonly misfits: readonly TemplateMisfit[]
}

/** What the beginning of the file says. */
export interface Inspection {
  readonly dialect: CsvDialect | SpreadsheetDialect | NdjsonDialect
  readonly sizeBytes: number
  readonly columns: readonly {
    readonly index: number
    readonly header: string
    readonly samples: readonly string[]
    /** Share of the rows read in which the cell is not empty. */
    readonly fillRate: number
  }[]
  readonly firstRows: readonly {
    readonly row: number
    readonly line: number
    readonly cells: readonly string[]
  }[]
  /** The nearest rows above the header, numbered backwards: the one right above it is -1. */
  readonly rowsAbove?: readonly {
    readonly row: number
    readonly line: number
    readonly cells: readonly string[]
  }[]
  readonly headerLine?: number
  readonly rows: {
    readonly count: number
    readonly isExact: boolean
  }
  readonly notices: readonly string[]
}

export type InvitationRenewal = {
  /**
   * How long the link works; 7 when absent.
   * @min 1
   * @max 90
   */
  readonly days?: number
} | null

export interface InvitationToken {
  /**
   * @minLength 1
   * @maxLength 200
   */
  readonly token: string
}

export interface Invited {
  readonly member: Member
  /** Opens the page on which they choose a password. Shown this once. */
  readonly link: string
  /** @format date-time */
  readonly expiresAt: string
  /** Whether it went out by e-mail as well. */
  readonly isSent: boolean
}

export interface InvitedList {
  readonly invited: readonly Invited[]
}

/** A batch job: an import, a bulk change, an undo. */
export interface Job {
  /** @format uuid */
  readonly id: string
  readonly kind: 'import' | 'export' | 'undo' | 'bulk'
  readonly status:
    | 'draft'
    | 'scheduled'
    | 'queued'
    | 'processing'
    | 'paused'
    | 'completed'
    | 'failed'
    | 'cancelled'
    | 'undone'
  /** What is being done, or comes next. */
  readonly phase: 'stage' | 'plan' | 'apply' | 'undo' | null
  /** API name of the object. */
  readonly object: string
  readonly fileName: string | null
  /** For an undo: the import that it takes back. */
  readonly importId: string | null
  /** For an undo: the bulk change that it takes back. */
  readonly bulkChangeId: string | null
  /** For a bulk change and its undo. */
  readonly bulkAction: 'edit' | 'delete' | 'restore' | null
  readonly requestedBy: {
    /** @format uuid */
    readonly id: string
    readonly name: string
  }
  /** Rows in the file, or records in the bulk change or undo; 0 while not counted yet. */
  readonly rows: number
  /** Rows of the present phase that are through. */
  readonly rowsDone: number
  /** Outcomes so far. Of an undo: created records that were removed, updated ones that were put back, restored ones that were deletedAgain, deleted ones that were restored, and rows that were kept. Of a bulk change: also deleted. Of an export: exported. Related records that were missing are no rows of the file: relatedCreated by the import, relatedRemoved and relatedKept by its undo. */
  readonly counts: JobCounts
  readonly rowsPerSecond: number | null
  readonly secondsLeft: number | null
  readonly error: {
    readonly code: string
    readonly message: string
    readonly remedy: string
  } | null
  /** @format date-time */
  readonly createdAt: string
  /** When it is to begin, or was to begin; null when at once. */
  readonly startAt: string | null
  readonly startedAt: string | null
  readonly finishedAt: string | null
  /** What may be asked of it now. */
  readonly can: {
    readonly pause: boolean
    readonly resume: boolean
    readonly cancel: boolean
    readonly retry: boolean
    readonly undo: boolean
  }
}

/** Outcomes so far. Of an undo: created records that were removed, updated ones that were put back, restored ones that were deletedAgain, deleted ones that were restored, and rows that were kept. Of a bulk change: also deleted. Of an export: exported. Related records that were missing are no rows of the file: relatedCreated by the import, relatedRemoved and relatedKept by its undo. */
export interface JobCounts {
  readonly created: number
  readonly updated: number
  readonly restored: number
  readonly unchanged: number
  readonly skipped: number
  readonly failed: number
  readonly removed: number
  readonly deleted?: number
  readonly exported?: number
  readonly putBack?: number
  readonly deletedAgain?: number
  readonly kept?: number
  readonly relatedCreated?: number
  readonly relatedRemoved?: number
  readonly relatedKept?: number
}

export interface JobList {
  readonly jobs: readonly Job[]
}

export interface JobPace {
  readonly points: readonly {
    /** @format date-time */
    readonly from: string
    /** @format date-time */
    readonly to: string
    readonly rows: number
    readonly counts: Partial<{ readonly [name in string]: number }>
  }[]
}

export interface KeptPage {
  readonly entries: readonly KeptValue[]
  /** To be sent as `afterRow`; null on the last page. */
  readonly nextRow: number | null
}

/** A value or a record that an undo left alone. */
export interface KeptValue {
  /** Of the file that was imported. */
  readonly row: number
  /** @format uuid */
  readonly recordId: string
  /** null: the record as a whole is kept. */
  readonly field: string | null
  readonly reason:
    | 'TEXT_HAS_NUL'
    | 'CELL_ERROR'
    | 'NUMBER_LOST_DIGITS'
    | 'NUMBER_UNREADABLE'
    | 'NUMBER_AMBIGUOUS'
    | 'NUMBER_PERCENT'
    | 'BOOLEAN_UNREADABLE'
    | 'DATE_UNREADABLE'
    | 'DATE_AMBIGUOUS'
    | 'DATE_YEAR_SHORT'
    | 'DATE_YEAR_UNSURE'
    | 'DATE_IS_NUMBER'
    | 'DATE_NOT_IN_CALENDAR'
    | 'DATE_TIME_UNREADABLE'
    | 'EMAIL_UNREADABLE'
    | 'PHONE_UNVERIFIED'
    | 'LINK_UNREADABLE'
    | 'CURRENCY_UNKNOWN'
    | 'OPTION_UNKNOWN'
    | 'VALUE_REFUSED'
    | 'LIST_UNREADABLE'
    | 'RATING_OUT_OF_RANGE'
    | 'JSON_UNREADABLE'
    | 'UUID_UNREADABLE'
    | 'NAME_TITLE_LEFT_OUT'
    | 'NAME_NOT_SPLIT'
    | 'ADDRESS_NOT_SPLIT'
    | 'REQUIRED_MISSING'
    | 'UNIQUE_TOO_LONG'
    | 'ROW_TOO_LONG'
    | 'ROW_TOO_SHORT'
    | 'CELL_OUTSIDE_TABLE'
    | 'KEYS_DISAGREE'
    | 'MATCH_AMBIGUOUS'
    | 'POSSIBLE_DUPLICATE'
    | 'CHOICE_GONE'
    | 'UNIQUE_TAKEN'
    | 'UNIQUE_TAKEN_IN_FILE'
    | 'RECORD_DELETED'
    | 'RECORD_NOT_EDITABLE'
    | 'RECORD_GONE'
    | 'RELATION_NOT_FOUND'
    | 'RELATION_AMBIGUOUS'
    | 'RELATION_LEFT_EMPTY'
    | 'RELATION_DELETED'
    | 'CHANGED_MEANWHILE'
    | 'SAME_RECORD_FAILED'
    | 'WRITE_FAILED'
    | 'DUPLICATE_SKIPPED'
    | 'SKIPPED_BY_CHOICE'
    | 'DUPLICATE_IN_FILE'
    | 'SAME_RECORD_IN_FILE'
    | 'ROW_REMOVED'
    | 'EDITED_SINCE'
    | 'TAKEN_SINCE'
    | 'RELATION_GONE_SINCE'
    | 'IN_USE'
    | 'GONE_SINCE'
  /** What stood there before the import. */
  readonly before: string | null
  readonly message: string
  readonly remedy: string
}

export interface Limits {
  /** The largest file that can be uploaded. */
  readonly uploadBytes: number
  /** The largest JSON body. */
  readonly requestBytes: number
  /** The most records in one page of a list. */
  readonly pageSize: number
}

export interface ListedObject {
  readonly apiName: string
  readonly labelSingular: string
  readonly labelPlural: string
  /** Name of a Lucide icon. */
  readonly icon: string
  readonly isCustom: boolean
  readonly fields: readonly Field[]
  /** The relations of other objects that point here. */
  readonly relatedBy: readonly {
    readonly object: string
    readonly field: string
    /** What the relation is called on its own side. */
    readonly label: string
    /** What the records that point here are called on this side. */
    readonly inverseLabel: string
  }[]
  /** Exact up to 100,000; beyond that, about as many. */
  readonly records: {
    readonly count: number
    readonly isExact: boolean
  }
}

export interface Member {
  /** @format uuid */
  readonly id: string
  readonly name: string
  readonly email: string
  /** API name; without one a member cannot do anything. */
  readonly role: string | null
  /** API names. */
  readonly teams: readonly string[]
  /** active: can sign in; invited: has an open invitation; notInvited: has none, came by an import for instance; deactivated: deleted as a record. */
  readonly state: 'active' | 'invited' | 'notInvited' | 'deactivated'
  readonly hasTwoFactor: boolean
  /** To the hour. */
  readonly lastSeenAt: string | null
  /** The last one, for those who manage members. */
  readonly invitation: {
    /** @format date-time */
    readonly createdAt: string
    /** @format date-time */
    readonly expiresAt: string
    readonly sentAt: string | null
    readonly isOpen: boolean
  } | null
  /** @format date-time */
  readonly createdAt: string
}

export interface MemberChange {
  /**
   * @minLength 1
   * @maxLength 200
   */
  readonly name?: string
  /** @maxLength 320 */
  readonly email?: string
  readonly role?: string
  readonly teams?: readonly string[]
}

export interface MemberList {
  readonly members: readonly Member[]
}

export interface Model {
  readonly objects: readonly ListedObject[]
}

/** One JSON object a line; its keys are the columns. */
export interface NdjsonDialect {
  readonly kind: 'ndjson'
}

export interface NewApiKey {
  /**
   * @minLength 1
   * @maxLength 200
   */
  readonly name: string
  /** API name; within your own role, which it is when absent. */
  readonly role?: string
  readonly expiresAt?: string | null
}

export interface NewExportPreset {
  /** 1 to 100 characters. */
  readonly name: string
  readonly isShared?: boolean
  /** As of an export. */
  readonly content: ExportPresetContentInput
}

export interface NewField {
  readonly label: string
  /** camelCase; made from the label when absent. */
  readonly apiName?: string
  readonly kind:
    | 'text'
    | 'richText'
    | 'number'
    | 'boolean'
    | 'date'
    | 'dateTime'
    | 'fullName'
    | 'email'
    | 'emails'
    | 'phones'
    | 'links'
    | 'address'
    | 'currency'
    | 'select'
    | 'multiSelect'
    | 'array'
    | 'rating'
    | 'json'
    | 'uuid'
    | 'relation'
    | 'actor'
  readonly description?: string
  readonly options?: readonly OptionChoice[]
  readonly openOptions?: boolean
  /** For relations: API name of the object. */
  readonly relationTo?: string
  readonly isUnique?: boolean
  readonly isRequired?: boolean
  /** For new records without a value; read like a cell. Null takes it back. */
  readonly defaultValue?: string | null
  /** For currency fields: of amounts that come without one. */
  readonly currency?: string | null
  /** For phones: of numbers that come without a country code. */
  readonly phoneCountry?: string | null
  /** For numbers and currencies: how many are shown. */
  readonly decimals?: number | null
  /** For relations: what the records that point there are called on the other side. */
  readonly inverseLabel?: string | null
}

export interface NewImport {
  /** API name of the object. */
  readonly object: string
  /** @format uuid */
  readonly fileId: string
  /**
   * An import of the same object whose mapping and options are followed, column by column, instead of a template.
   * @format uuid
   */
  readonly like?: string
  /** Choices over the proposed mapping; columns that are not named stay as they are. */
  readonly mapping?: readonly (
    | {
        /** The header as it stands in the file, or the position from 0. */
        readonly column: string | number
        /** null leaves the column out; the bare path of a name or an address splits the cells into its parts. */
        readonly field: string | null
        /** Which half stands first in cells that hold a whole name; the first name when absent. */
        readonly nameOrder?: 'firstLast' | 'lastFirst'
      }
    | {
        /** @minItems 2 */
        readonly columns: readonly (string | number)[]
        readonly field: string
        /** Stands between the cells; a space when absent. */
        readonly separator?: string
      }
  )[]
  /** How the cells of single columns are read; columns that are not named stay as they are. */
  readonly rules?: readonly {
    /** The header as it stands in the file, or the position from 0. */
    readonly column: string | number
    /** What is absent stays as it is; null takes a decision back. */
    readonly format?: ColumnFormatChangeInput
    /** By the text as it stands in the file; null takes a decision back. */
    readonly values?: Partial<{
      readonly [name in string]: ValueDecisionInput | null
    }>
    /** What a blank cell of this column does; null: the import's own policy. */
    readonly blank?: 'clear' | 'keep' | 'fill' | null
  }[]
  /** What is absent stays as it is; null takes a decision back. */
  readonly options?: ImportOptionsChange
  /** How the bytes become rows; what is absent stays as it is. */
  readonly dialect?: DialectChange
  /** Id or name of a template to follow; null for none. Of a new import absent: one that fits exactly is followed, one that fits in part is offered. Changing it begins mapping and options anew. */
  readonly template?: string | null
}

export interface NewImportSchedule {
  /**
   * @minLength 1
   * @maxLength 200
   */
  readonly name: string
  readonly object: string
  readonly source: ImportSourceInput
  /** Sent to the address, and to no other origin. Stored encrypted, never shown again. */
  readonly headers?: Partial<{ readonly [name in string]: string }>
  /**
   * Five fields: minute, hour, day, month, weekday.
   * @maxLength 200
   */
  readonly cron: string
  /** @maxLength 100 */
  readonly timeZone: string
  /** `apply`: goes in by itself (the default). `preview`: stops at the preview and tells its owner. */
  readonly mode?: 'apply' | 'preview'
  /** Choices over the proposed mapping; columns that are not named stay as they are. */
  readonly mapping?: readonly (
    | {
        /** The header as it stands in the file, or the position from 0. */
        readonly column: string | number
        /** null leaves the column out; the bare path of a name or an address splits the cells into its parts. */
        readonly field: string | null
        /** Which half stands first in cells that hold a whole name; the first name when absent. */
        readonly nameOrder?: 'firstLast' | 'lastFirst'
      }
    | {
        /** @minItems 2 */
        readonly columns: readonly (string | number)[]
        readonly field: string
        /** Stands between the cells; a space when absent. */
        readonly separator?: string
      }
  )[]
  /** How the cells of single columns are read; columns that are not named stay as they are. */
  readonly rules?: readonly {
    /** The header as it stands in the file, or the position from 0. */
    readonly column: string | number
    /** What is absent stays as it is; null takes a decision back. */
    readonly format?: ColumnFormatChangeInput
    /** By the text as it stands in the file; null takes a decision back. */
    readonly values?: Partial<{
      readonly [name in string]: ValueDecisionInput | null
    }>
    /** What a blank cell of this column does; null: the import's own policy. */
    readonly blank?: 'clear' | 'keep' | 'fill' | null
  }[]
  /** What is absent stays as it is; null takes a decision back. */
  readonly options?: ImportOptionsChange
  /** How the bytes become rows; what is absent stays as it is. */
  readonly dialect?: DialectChange
  /** Id or name of the template that each run follows, as it is then; null for none. It takes the place of `like`, and the other way round. */
  readonly template?: string | null
  /**
   * An import of the same object whose mapping and options each run follows, instead of a template.
   * @format uuid
   */
  readonly like?: string
}

export interface NewImportTemplate {
  /** @format uuid */
  readonly importId: string
  /** Unique among the templates of the object, whatever the case. */
  readonly name: string
  readonly isShared?: boolean
  /** Take the place of a template of that name that you may change. */
  readonly replace?: boolean
}

export interface NewInvitation {
  /** @maxLength 320 */
  readonly email: string
  /** @maxLength 200 */
  readonly name?: string
  /** API name. */
  readonly role: string
  readonly teams?: readonly string[]
  /**
   * How long the link works; 7 when absent.
   * @min 1
   * @max 90
   */
  readonly days?: number
}

export interface NewObject {
  readonly labelSingular: string
  readonly labelPlural: string
  /** camelCase plural; made from the plural label when absent. */
  readonly apiName?: string
  readonly icon?: string
  /** Besides name and owner, which every object has. */
  readonly fields?: readonly NewField[]
}

export interface NewRole {
  /**
   * @minLength 1
   * @maxLength 60
   */
  readonly label: string
  readonly permissions: PermissionsInput
}

export interface NewTeam {
  /**
   * @minLength 1
   * @maxLength 60
   */
  readonly label: string
  /** Everyone who is in it from now on. */
  readonly members?: readonly string[]
}

export interface NewView {
  /** 1 to 100 characters. */
  readonly name: string
  readonly isShared?: boolean
  readonly definition: NewViewDefinition
}

export interface NewViewDefinition {
  /** @maxItems 500 */
  readonly columns: readonly {
    /** A path, such as "name" or "company.domain". */
    readonly field: string
    /**
     * In pixels.
     * @min 1
     * @max 10000
     */
    readonly width?: number
  }[]
  /** As in a list of records: a condition, or {"and":[…]}, {"or":[…]}; null for every record. */
  readonly filter?: unknown
  readonly sort?: readonly string[]
  /** @maxLength 1000 */
  readonly search?: string
}

export interface NewWebhook {
  /**
   * @minLength 1
   * @maxLength 200
   */
  readonly name: string
  /** @maxLength 4000 */
  readonly url: string
  /**
   * All of them when absent.
   * @minItems 1
   */
  readonly events?: readonly WebhookEventInput[]
}

export interface Notification {
  /** @format uuid */
  readonly id: string
  readonly event: string
  /** `attention`: done, but something is left to do. */
  readonly tone: 'good' | 'attention' | 'bad'
  readonly title: string
  readonly message: string
  readonly jobId: string | null
  readonly scheduleId: string | null
  /** @format date-time */
  readonly createdAt: string
  readonly readAt: string | null
}

export interface NotificationList {
  readonly notifications: readonly Notification[]
  readonly unread: number
}

export interface NotificationSettings {
  /** Whether you get e-mails too. */
  readonly email: boolean
  /** Whether this server can send e-mails at all. */
  readonly canSendEmail: boolean
}

export interface NotificationSettingsChange {
  readonly email: boolean
}

/** A kind of record. */
export interface Object {
  readonly apiName: string
  readonly labelSingular: string
  readonly labelPlural: string
  /** Name of a Lucide icon. */
  readonly icon: string
  readonly isCustom: boolean
  readonly fields: readonly Field[]
  /** The relations of other objects that point here. */
  readonly relatedBy: readonly {
    readonly object: string
    readonly field: string
    /** What the relation is called on its own side. */
    readonly label: string
    /** What the records that point here are called on this side. */
    readonly inverseLabel: string
  }[]
}

export interface ObjectChange {
  readonly labelSingular?: string
  readonly labelPlural?: string
  readonly icon?: string
}

export interface ObjectList {
  readonly objects: readonly ListedObject[]
}

export interface ObjectRemoval {
  readonly object: string
  /** Records that are lost, deleted ones included. */
  readonly records: number
  /** Batch jobs whose history is lost. */
  readonly jobs: number
}

export interface OpenInvitation {
  readonly workspace: string
  readonly name: string
  readonly email: string
  readonly role: string
  readonly invitedBy: string
  /** @format date-time */
  readonly expiresAt: string
}

/** An option by its label alone, or with the value that records store. */
export type OptionChoice =
  | string
  | {
      readonly label: string
      readonly value?: string
      readonly color?: string
    }

export interface OrderedFields {
  readonly fields: readonly Field[]
}

export interface OwnerSetup {
  /**
   * @minLength 1
   * @maxLength 200
   */
  readonly workspaceName: string
  /**
   * @minLength 1
   * @maxLength 200
   */
  readonly name: string
  /** @maxLength 320 */
  readonly email: string
  /**
   * At least 10 characters.
   * @maxLength 1000
   */
  readonly password: string
}

/** Of two members, the one of twice the weight gets twice the records. */
export interface OwnerTurn {
  /** @format uuid */
  readonly memberId: string
  /**
   * @min 1
   * @max 1000
   */
  readonly weight: number
}

/** Of two members, the one of twice the weight gets twice the records. */
export interface OwnerTurnInput {
  /** @format uuid */
  readonly memberId: string
  /**
   * @min 1
   * @max 1000
   */
  readonly weight: number
}

export interface Part {
  /** As filters and mappings name it: "emails.primary". */
  readonly path: string
  /** As templates and exports name it: "Emails / Primary Email". */
  readonly header: string
  readonly type:
    | 'text'
    | 'number'
    | 'boolean'
    | 'date'
    | 'dateTime'
    | 'email'
    | 'emailList'
    | 'phone'
    | 'phoneList'
    | 'link'
    | 'linkList'
    | 'currencyCode'
    | 'select'
    | 'multiSelect'
    | 'textList'
    | 'rating'
    | 'json'
    | 'uuid'
    | 'reference'
}

export interface PasswordChange {
  /** @maxLength 1000 */
  readonly current: string
  /**
   * At least 10 characters, and hard to guess.
   * @maxLength 1000
   */
  readonly next: string
}

export interface PasswordConfirmation {
  /** @maxLength 1000 */
  readonly password: string
}

export interface Permissions {
  readonly workspace: readonly (
    | 'manageModel'
    | 'manageMembers'
    | 'manageRoles'
    | 'manageKeys'
    | 'viewAllJobs'
    | 'viewAudit'
    | 'exportAudit'
  )[]
  readonly everyObject: {
    readonly allowed: readonly ('view' | 'create' | 'edit' | 'delete' | 'import' | 'export')[]
    /** Whose records the permissions reach. */
    readonly scope: 'own' | 'team' | 'all'
    /** Fields that are hidden, or shown and not changed, by API name. */
    readonly fields?: Partial<{
      readonly [name in string]: 'hidden' | 'readOnly'
    }>
  }
  /** Rules that replace `everyObject`, by object. */
  readonly objects: Partial<{
    readonly [name in string]: {
      readonly allowed: readonly ('view' | 'create' | 'edit' | 'delete' | 'import' | 'export')[]
      /** Whose records the permissions reach. */
      readonly scope: 'own' | 'team' | 'all'
      /** Fields that are hidden, or shown and not changed, by API name. */
      readonly fields?: Partial<{
        readonly [name in string]: 'hidden' | 'readOnly'
      }>
    }
  }>
}

export interface PermissionsInput {
  readonly workspace: readonly (
    | 'manageModel'
    | 'manageMembers'
    | 'manageRoles'
    | 'manageKeys'
    | 'viewAllJobs'
    | 'viewAudit'
    | 'exportAudit'
  )[]
  readonly everyObject: {
    readonly allowed: readonly ('view' | 'create' | 'edit' | 'delete' | 'import' | 'export')[]
    /** Whose records the permissions reach. */
    readonly scope: 'own' | 'team' | 'all'
    /** Fields that are hidden, or shown and not changed, by API name. */
    readonly fields?: Partial<{
      readonly [name in string]: 'hidden' | 'readOnly'
    }>
  }
  /** Rules that replace `everyObject`, by object. */
  readonly objects: Partial<{
    readonly [name in string]: {
      readonly allowed: readonly ('view' | 'create' | 'edit' | 'delete' | 'import' | 'export')[]
      /** Whose records the permissions reach. */
      readonly scope: 'own' | 'team' | 'all'
      /** Fields that are hidden, or shown and not changed, by API name. */
      readonly fields?: Partial<{
        readonly [name in string]: 'hidden' | 'readOnly'
      }>
    }
  }>
}

/** What the whole file will do. */
export interface PlanPreview {
  readonly rows: number
  /** How many rows had each outcome; together, the rows of the file. */
  readonly counts: RowCounts
  /** Values of existing records that blank cells will empty. */
  readonly valuesCleared: number
  readonly warnings: number
  /** Rows that go in with a warning. */
  readonly rowsWithWarnings?: number
  readonly problems: readonly {
    /** What can be wrong with a row, or worth a warning. */
    readonly code: ProblemCode
    /** An error refuses the row, a warning does not. */
    readonly severity: 'error' | 'warning'
    readonly field?: string
    readonly count: number
    readonly message: string
    readonly remedy: string
    readonly sampleRows: readonly number[]
  }[]
  /** Where members take turns: how many of the created records each gets. */
  readonly owners?: readonly {
    /** @format uuid */
    readonly memberId: string
    readonly name: string
    readonly records: number
  }[]
  /** Whether the names of new records were compared with those that are there. */
  readonly similar?: 'compared' | 'tooMany' | 'off'
  /** Related records that are created because they are missing; they are no rows of the file. */
  readonly related?: readonly {
    readonly object: string
    readonly objectLabel: string
    readonly records: number
    readonly first: readonly {
      /** What the record is created by: its domain, its name, … */
      readonly identifier: string
      readonly name: string | null
      readonly firstRow: number
      readonly rows: number
    }[]
  }[]
  /** Advice on the file as a whole, in sentences. */
  readonly notices?: readonly string[]
}

export type PlanRequest = {
  /** Go on and apply the plan without waiting. */
  readonly thenApply?: boolean
} | null

export interface Preferences {
  /** The language of pages, e-mails and messages; null: as the browser has it. */
  readonly language: 'en' | 'fr' | null
  /** A language tag whose conventions numbers and dates follow; null: as the browser has it. */
  readonly region: string | null
  /** An IANA time zone; null: as the browser has it. */
  readonly timeZone: string | null
}

/** Why a request was not carried out. */
export interface Problem {
  /** Stable identifier of the code: "urn:waybill:error:OBJECT_UNKNOWN". */
  readonly type: string
  /** The HTTP status in words. */
  readonly title: string
  readonly status: number
  /** One of the codes in the catalogue of errors. */
  readonly code: string
  /** What is wrong, in a sentence for people. */
  readonly message: string
  /** The same as `message`, under the name that RFC 9457 gives it. */
  readonly detail: string
  /** What can be done about it. */
  readonly remedy: string
  /** What the message is about: the name of the object, the limit, … */
  readonly details: Partial<{ readonly [name in string]: string | number }>
  /** Under this id the log of the server tells more. */
  readonly requestId: string
}

export interface ProblemFix {
  readonly name:
    | 'writeAtSign'
    | 'removeSigns'
    | 'removeSpaces'
    | 'removeLetters'
    | 'readAs'
    | 'useOption'
    | 'clear'
    | 'makeNewRecords'
    | 'skipRows'
    | 'removeRows'
  /** Also a range that was pasted. */
  readonly action: ReviewAction
  /** Cells before and after; none where rows, and no texts, are changed. */
  readonly examples: readonly {
    readonly row: number
    readonly before: string
    readonly after: string
  }[]
}

export interface ProfileChange {
  /**
   * @minLength 1
   * @maxLength 200
   */
  readonly name?: string
  readonly preferences?: {
    /** The language of pages, e-mails and messages; null: as the browser has it. */
    readonly language?: 'en' | 'fr' | null
    /** A language tag whose conventions numbers and dates follow; null: as the browser has it. */
    readonly region?: string | null
    /** An IANA time zone; null: as the browser has it. */
    readonly timeZone?: string | null
  }
}

export type ReadNotifications = {
  /**
   * All when absent.
   * @maxItems 1000
   */
  readonly ids?: readonly string[]
} | null

export interface ReassignedRecords {
  readonly records: readonly {
    readonly object: string
    readonly field: string
    /** Records that name the member there, deleted ones included. */
    readonly count: number
    /** False where you may not edit every record of the object: those stay. */
    readonly isMoved: boolean
  }[]
}

/** The fields of the object by API name. Composite fields are objects, relations `{ id, name, … }`, empty values null. A number that a double cannot hold exactly is a text. */
export interface Record {
  /** @format uuid */
  readonly id: string
  [key: string]: unknown
}

export interface RecordBatch {
  readonly records: readonly RecordValues[]
  /** The unique field that finds records; `id` when absent. */
  readonly matchBy?: string
}

export interface RecordBatchResult {
  readonly counts: Partial<{
    readonly [name in 'created' | 'updated' | 'restored' | 'unchanged' | 'failed']: number
  }>
  readonly items: readonly {
    /** Place in the request, from 0. */
    readonly index: number
    readonly outcome: 'created' | 'updated' | 'restored' | 'unchanged' | 'failed'
    readonly id: string | null
    readonly problem?: {
      readonly code: string
      readonly message: string
      readonly remedy: string
      readonly field?: string
      readonly text?: string
    }
  }[]
}

export interface RecordCount {
  readonly count: number
}

export interface RecordPage {
  readonly records: readonly Record[]
  /** The cursor of the next page; null on the last one. */
  readonly next: string | null
  readonly count?: number
}

export interface RecordReassignment {
  /** Null leaves the records to nobody. */
  readonly to: string | null
}

/** Fields as they are shown in records, or by flat paths ("emails.primary"). A relation takes an id, or a path with a unique field ("company.domain"). What is absent is left alone; null clears. */
export type RecordValues = Partial<{ readonly [name in string]: unknown }>

export interface RecoveryCodes {
  /** Each opens once. Shown this once. */
  readonly recoveryCodes: readonly string[]
}

export interface RelatedRecords {
  readonly related: readonly {
    readonly object: string
    readonly field: string
    readonly count: number
    readonly records: readonly Record[]
  }[]
}

/** Also a range that was pasted. */
export type ReviewAction =
  | {
      readonly kind: 'setCells'
      /**
       * @maxItems 10000
       * @minItems 1
       */
      readonly cells: readonly {
        /**
         * @min 1
         * @max 2147483647
         */
        readonly row: number
        /** A column of the file: its place from 0, its header, or the field that it goes to. */
        readonly column: number | string
        readonly text: string
      }[]
    }
  | {
      readonly kind: 'fillDown'
      /** A column of the file: its place from 0, its header, or the field that it goes to. */
      readonly column: number | string
      /**
       * @maxItems 10000
       * @minItems 1
       */
      readonly rows: readonly number[]
    }
  | {
      readonly kind: 'setValue'
      /** A column of the file: its place from 0, its header, or the field that it goes to. */
      readonly column: number | string
      readonly text: string
      /** Single rows, or every row that is found, but for some. */
      readonly scope: RowScope
    }
  | {
      readonly kind: 'mergeValues'
      /** A column of the file: its place from 0, its header, or the field that it goes to. */
      readonly column: number | string
      /**
       * @maxItems 1000
       * @minItems 1
       */
      readonly merges: readonly {
        /**
         * @maxItems 10000
         * @minItems 1
         */
        readonly values: readonly string[]
        readonly text: string
      }[]
      /** Single rows, or every row that is found, but for some. */
      readonly scope: RowScope
    }
  | {
      readonly kind: 'resetCells'
      /** A column of the file: its place from 0, its header, or the field that it goes to. */
      readonly column: number | string
      /** Single rows, or every row that is found, but for some. */
      readonly scope: RowScope
    }
  | {
      readonly kind: 'replace'
      /** A column of the file: its place from 0, its header, or the field that it goes to. */
      readonly column?: number | string
      /** Instead of `column`: several, or "all" that are imported. */
      readonly columns?: 'all' | readonly (number | string)[]
      /** Single rows, or every row that is found, but for some. */
      readonly scope: RowScope
      /**
       * @minLength 1
       * @maxLength 1000
       */
      readonly find: string
      /** With a regular expression `$1` stands for its first group. */
      readonly replaceBy: string
      readonly matchCase?: boolean
      readonly wholeCell?: boolean
      /** `find` is a regular expression of RE2. */
      readonly isRegex?: boolean
      /** By which the history calls it. */
      readonly fix?:
        | 'writeAtSign'
        | 'removeSigns'
        | 'removeSpaces'
        | 'removeLetters'
        | 'readAs'
        | 'useOption'
        | 'clear'
        | 'makeNewRecords'
        | 'skipRows'
        | 'removeRows'
    }
  | {
      readonly kind: 'clean'
      /** A column of the file: its place from 0, its header, or the field that it goes to. */
      readonly column?: number | string
      /** Instead of `column`: several, or "all" that are imported. */
      readonly columns?: 'all' | readonly (number | string)[]
      readonly how: 'trim' | 'lowerCase' | 'upperCase' | 'capitalize' | 'singleSpaces' | 'removeLetters'
      /** Single rows, or every row that is found, but for some. */
      readonly scope: RowScope
    }
  | {
      readonly kind: 'readAs'
      /** A column of the file: its place from 0, its header, or the field that it goes to. */
      readonly column: number | string
      /** How the cells of a column are written. */
      readonly format: ColumnFormat
      /** Single rows, or every row that is found, but for some. */
      readonly scope: RowScope
    }
  | {
      readonly kind: 'removeRows'
      /** Single rows, or every row that is found, but for some. */
      readonly scope: RowScope
    }
  | {
      readonly kind: 'restoreRows'
      /** Single rows, or every row that is found, but for some. */
      readonly scope: RowScope
    }
  | {
      readonly kind: 'pickMatch'
      /** The id of the record that the rows are for, "create" or "skip"; null asks no more. */
      readonly match: ('create' | 'skip' | string) | null
      /** Single rows, or every row that is found, but for some. */
      readonly scope: RowScope
    }

/** Also a range that was pasted. */
export type ReviewActionInput =
  | {
      readonly kind: 'setCells'
      /**
       * @maxItems 10000
       * @minItems 1
       */
      readonly cells: readonly {
        /**
         * @min 1
         * @max 2147483647
         */
        readonly row: number
        /** A column of the file: its place from 0, its header, or the field that it goes to. */
        readonly column: number | string
        readonly text: string
      }[]
    }
  | {
      readonly kind: 'fillDown'
      /** A column of the file: its place from 0, its header, or the field that it goes to. */
      readonly column: number | string
      /**
       * @maxItems 10000
       * @minItems 1
       */
      readonly rows: readonly number[]
    }
  | {
      readonly kind: 'setValue'
      /** A column of the file: its place from 0, its header, or the field that it goes to. */
      readonly column: number | string
      readonly text: string
      /** Single rows, or every row that is found, but for some. */
      readonly scope: RowScopeInput
    }
  | {
      readonly kind: 'mergeValues'
      /** A column of the file: its place from 0, its header, or the field that it goes to. */
      readonly column: number | string
      /**
       * @maxItems 1000
       * @minItems 1
       */
      readonly merges: readonly {
        /**
         * @maxItems 10000
         * @minItems 1
         */
        readonly values: readonly string[]
        readonly text: string
      }[]
      /** Single rows, or every row that is found, but for some. */
      readonly scope: RowScopeInput
    }
  | {
      readonly kind: 'resetCells'
      /** A column of the file: its place from 0, its header, or the field that it goes to. */
      readonly column: number | string
      /** Single rows, or every row that is found, but for some. */
      readonly scope: RowScopeInput
    }
  | {
      readonly kind: 'replace'
      /** A column of the file: its place from 0, its header, or the field that it goes to. */
      readonly column?: number | string
      /** Instead of `column`: several, or "all" that are imported. */
      readonly columns?: 'all' | readonly (number | string)[]
      /** Single rows, or every row that is found, but for some. */
      readonly scope: RowScopeInput
      /**
       * @minLength 1
       * @maxLength 1000
       */
      readonly find: string
      /** With a regular expression `$1` stands for its first group. */
      readonly replaceBy: string
      readonly matchCase?: boolean
      readonly wholeCell?: boolean
      /** `find` is a regular expression of RE2. */
      readonly isRegex?: boolean
      /** By which the history calls it. */
      readonly fix?:
        | 'writeAtSign'
        | 'removeSigns'
        | 'removeSpaces'
        | 'removeLetters'
        | 'readAs'
        | 'useOption'
        | 'clear'
        | 'makeNewRecords'
        | 'skipRows'
        | 'removeRows'
    }
  | {
      readonly kind: 'clean'
      /** A column of the file: its place from 0, its header, or the field that it goes to. */
      readonly column?: number | string
      /** Instead of `column`: several, or "all" that are imported. */
      readonly columns?: 'all' | readonly (number | string)[]
      readonly how: 'trim' | 'lowerCase' | 'upperCase' | 'capitalize' | 'singleSpaces' | 'removeLetters'
      /** Single rows, or every row that is found, but for some. */
      readonly scope: RowScopeInput
    }
  | {
      readonly kind: 'readAs'
      /** A column of the file: its place from 0, its header, or the field that it goes to. */
      readonly column: number | string
      /** How the cells of a column are written. */
      readonly format: ColumnFormatInput
      /** Single rows, or every row that is found, but for some. */
      readonly scope: RowScopeInput
    }
  | {
      readonly kind: 'removeRows'
      /** Single rows, or every row that is found, but for some. */
      readonly scope: RowScopeInput
    }
  | {
      readonly kind: 'restoreRows'
      /** Single rows, or every row that is found, but for some. */
      readonly scope: RowScopeInput
    }
  | {
      readonly kind: 'pickMatch'
      /** The id of the record that the rows are for, "create" or "skip"; null asks no more. */
      readonly match: ('create' | 'skip' | string) | null
      /** Single rows, or every row that is found, but for some. */
      readonly scope: RowScopeInput
    }

export interface ReviewChange {
  /** Raised by every change of the import. */
  readonly revision: number
  /** Rows of each tab. `warnings` are rows that go in, and stand under what they do as well. */
  readonly tabs: ReviewTabs
  /** Its number in the history; null where nothing was changed. */
  readonly action: number | null
  /** Rows that were changed: of those asked for, the ones that were not so already. */
  readonly changed: number
  /** Rows that may look different now, the changed ones among them. */
  readonly touched: number
  /** The first 200 of them. */
  readonly rows: readonly ReviewRow[]
}

export interface ReviewFacets {
  /** Different values; blank cells are none. */
  readonly total: number
  /** Rows whose cell is blank. */
  readonly blank: number
  /** The most frequent first. */
  readonly values: readonly {
    readonly text: string
    readonly count: number
  }[]
  /** Values that are probably one, written in several ways; the most frequent first. */
  readonly clusters: readonly (readonly {
    readonly text: string
    readonly count: number
  }[])[]
}

export interface ReviewPage {
  /** Raised by every change of the import. */
  readonly revision: number
  /** The revision in which these rows were found. */
  readonly asOf: number
  readonly total: number
  readonly rows: readonly ReviewRow[]
}

export interface ReviewProblems {
  /** Raised by every change of the import. */
  readonly revision: number
  readonly problems: readonly {
    /** What can be wrong with a row, or worth a warning. */
    readonly code: ProblemCode
    /** An error refuses the row, a warning does not. */
    readonly severity: 'error' | 'warning'
    readonly field?: string
    readonly count: number
    readonly message: string
    readonly remedy: string
    readonly sampleRows: readonly number[]
    readonly fixes: readonly ProblemFix[]
  }[]
}

export interface ReviewRow {
  /** The first row below the header is 1. */
  readonly row: number
  readonly action: 'create' | 'update' | 'restore' | 'unchanged' | 'skip' | 'refuse'
  readonly recordId: string | null
  /** Canonical text by field path. */
  readonly values: Partial<{ readonly [name in string]: string | null }>
  readonly changes: readonly {
    readonly field: string
    readonly before: string | null
    readonly after: string | null
  }[]
  readonly outcome: 'created' | 'updated' | 'restored' | 'unchanged' | 'skipped' | 'failed' | 'removed' | null
  readonly problems: readonly {
    /** What can be wrong with a row, or worth a warning. */
    readonly code: ProblemCode
    readonly details?: Partial<{ readonly [name in string]: string | number }>
    readonly column?: number
    readonly field?: string
    readonly text?: string
    /** Records that the row may be for, where several are found. */
    readonly candidates?: readonly {
      /** @format uuid */
      readonly id: string
      readonly name: string | null
    }[]
    /** An error refuses the row, a warning does not. */
    readonly severity: 'error' | 'warning'
    readonly message: string
    readonly remedy: string
    readonly header?: string
  }[]
  /** By column of the file: its text, or what somebody wrote instead. */
  readonly cells: readonly string[]
  /** Columns of the file whose cells somebody changed. */
  readonly edited: readonly number[]
}

/** Rows of each tab. `warnings` are rows that go in, and stand under what they do as well. */
export interface ReviewTabs {
  readonly all: number
  readonly errors: number
  readonly warnings: number
  readonly new: number
  readonly updates: number
  readonly restored: number
  readonly unchanged: number
  readonly duplicates: number
  readonly removed: number
}

export interface Role {
  readonly apiName: string
  readonly label: string
  readonly permissions: Permissions
  /** Built-in roles stay as they are. */
  readonly isBuiltIn: boolean
  /** Members who have it, deactivated ones left out. */
  readonly members: number
  /** API keys that have it and still work. */
  readonly keys: number
  /** Whether you may give it to somebody. */
  readonly isWithinOwn: boolean
}

export interface RoleChange {
  /**
   * @minLength 1
   * @maxLength 60
   */
  readonly label?: string
  readonly permissions?: PermissionsInput
}

export interface RoleList {
  readonly roles: readonly Role[]
}

export interface RowActionHistory {
  readonly actions: readonly {
    readonly number: number
    readonly kind:
      | 'setCells'
      | 'fillDown'
      | 'setValue'
      | 'mergeValues'
      | 'resetCells'
      | 'replace'
      | 'clean'
      | 'readAs'
      | 'removeRows'
      | 'restoreRows'
      | 'pickMatch'
    readonly column?: number | string
    readonly columns?: 'all' | readonly (number | string)[]
    readonly text?: string
    readonly find?: string
    readonly replaceBy?: string
    readonly fix?:
      | 'writeAtSign'
      | 'removeSigns'
      | 'removeSpaces'
      | 'removeLetters'
      | 'readAs'
      | 'useOption'
      | 'clear'
      | 'makeNewRecords'
      | 'skipRows'
      | 'removeRows'
    readonly how?: 'trim' | 'lowerCase' | 'upperCase' | 'capitalize' | 'singleSpaces' | 'removeLetters'
    /** How the cells of a column are written. */
    readonly format?: ColumnFormat
    readonly match?: string | null
    /** How many values were merged. */
    readonly values?: number
    readonly rows: number
    /** Cells, and rows that were removed or given a record. */
    readonly cells: number
    /** It was taken back, and can be done again. */
    readonly isUndone: boolean
    /** @format uuid */
    readonly memberId: string
    /** The name of who did it. */
    readonly member: string
    /** @format date-time */
    readonly at: string
  }[]
  /** To be sent as `before` for earlier ones. */
  readonly next: number | null
}

/** How many rows had each outcome; together, the rows of the file. */
export interface RowCounts {
  readonly created: number
  readonly updated: number
  readonly restored: number
  readonly unchanged: number
  readonly skipped: number
  readonly failed: number
  readonly removed: number
}

/** A cell with another text, a row that is left out, or the record that a row is for. */
export type RowEdit =
  | {
      /**
       * @min 1
       * @max 2147483647
       */
      readonly row: number
      /** The header as it stands in the file, or the position from 0. */
      readonly column: string | number
      readonly text: string
    }
  | {
      /**
       * @min 1
       * @max 2147483647
       */
      readonly row: number
      readonly removed: boolean
    }
  | {
      /**
       * @min 1
       * @max 2147483647
       */
      readonly row: number
      /** The id of the record that the row is for, "create" or "skip"; null asks no more. */
      readonly match: ('create' | 'skip' | string) | null
    }

export interface RowEdits {
  /**
   * @maxItems 10000
   * @minItems 1
   */
  readonly edits: readonly RowEdit[]
}

export interface RowPlace {
  /** In the list, from 0; null where it has no such row. */
  readonly place: number | null
  readonly row: number | null
}

/** Single rows, or every row that is found, but for some. */
export type RowScope =
  | {
      /**
       * @maxItems 10000
       * @minItems 1
       */
      readonly rows: readonly number[]
    }
  | {
      readonly filter: {
        readonly tab?:
          | 'all'
          | 'errors'
          | 'warnings'
          | 'new'
          | 'updates'
          | 'restored'
          | 'unchanged'
          | 'duplicates'
          | 'removed'
        /** What can be wrong with a row, or worth a warning. */
        readonly problem?: ProblemCode
        /** Field path of a mapped column. */
        readonly field?: string
        /**
         * The cell in the column of `field` is this.
         * @maxLength 32767
         */
        readonly value?: string
        /**
         * The cell in the column of `field` has this in it.
         * @maxLength 32767
         */
        readonly contains?: string
        /**
         * Any cell has this in it.
         * @maxLength 32767
         */
        readonly search?: string
        readonly isBlank?: boolean
        /**
         * All must hold.
         * @maxItems 50
         */
        readonly conditions?: readonly CellCondition[]
        /** Says only which list `asOf` is about. */
        readonly sort?: string
      }
      /**
       * @maxItems 10000
       * @minItems 1
       */
      readonly except?: readonly number[]
      /** As `/review/rows` answered it for this filter: the rows that were found then. Refused with PLAN_CHANGED where they are not known any more. */
      readonly asOf?: number
    }

/** Single rows, or every row that is found, but for some. */
export type RowScopeInput =
  | {
      /**
       * @maxItems 10000
       * @minItems 1
       */
      readonly rows: readonly number[]
    }
  | {
      readonly filter: {
        readonly tab?:
          | 'all'
          | 'errors'
          | 'warnings'
          | 'new'
          | 'updates'
          | 'restored'
          | 'unchanged'
          | 'duplicates'
          | 'removed'
        /** What can be wrong with a row, or worth a warning. */
        readonly problem?: ProblemCodeInput
        /** Field path of a mapped column. */
        readonly field?: string
        /**
         * The cell in the column of `field` is this.
         * @maxLength 32767
         */
        readonly value?: string
        /**
         * The cell in the column of `field` has this in it.
         * @maxLength 32767
         */
        readonly contains?: string
        /**
         * Any cell has this in it.
         * @maxLength 32767
         */
        readonly search?: string
        readonly isBlank?: boolean
        /**
         * All must hold.
         * @maxItems 50
         */
        readonly conditions?: readonly CellConditionInput[]
        /** Says only which list `asOf` is about. */
        readonly sort?: string
      }
      /**
       * @maxItems 10000
       * @minItems 1
       */
      readonly except?: readonly number[]
      /** As `/review/rows` answered it for this filter: the rows that were found then. Refused with PLAN_CHANGED where they are not known any more. */
      readonly asOf?: number
    }

export interface SampleResult {
  /** Number of records by object. */
  readonly records: Partial<{ readonly [name in string]: number }>
}

export interface SelectOption {
  /** What records store. */
  readonly value: string
  readonly label: string
  readonly color?: string
}

/** Who is signed in, and what they may do. */
export interface Session {
  readonly member: {
    /** @format uuid */
    readonly id: string
    readonly name: string
    readonly email: string
  }
  readonly role: {
    readonly apiName: string
    readonly label: string
  }
  readonly permissions: Permissions
  readonly preferences: Preferences
  readonly workspace: {
    /** @format uuid */
    readonly id: string
    readonly name: string
  }
}

export interface SessionEntry {
  /** @format uuid */
  readonly id: string
  /** The one that asks. */
  readonly isPresent: boolean
  readonly userAgent: string | null
  readonly address: string | null
  /** @format date-time */
  readonly createdAt: string
  /**
   * To the hour.
   * @format date-time
   */
  readonly lastSeenAt: string
  /** @format date-time */
  readonly expiresAt: string
}

export interface SessionList {
  readonly sessions: readonly SessionEntry[]
}

export interface SettledFormat {
  readonly value: string | null
  /** The member, all cells together, the option of the whole import, or nobody: then it is asked. */
  readonly by: 'you' | 'column' | 'import' | 'nobody'
  /** The first of these rows. */
  readonly rows: readonly number[]
  readonly samples: readonly string[]
  readonly cells: readonly EvidenceCell[]
}

export interface SetupState {
  /** empty: nothing is there yet; unclaimed: there is a workspace whose owner nobody has become yet; claimed: sign in. */
  readonly state: 'empty' | 'unclaimed' | 'claimed'
  /** Whether the one who asks may set up the owner. */
  readonly isAllowed: boolean
}

export type SignInReset = {
  /**
   * How long the link works; 7 when absent.
   * @min 1
   * @max 90
   */
  readonly days?: number
} | null

export interface SpreadsheetDialect {
  readonly kind: 'spreadsheet'
  readonly format: 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'html' | 'xml'
  readonly sheet: string
  readonly sheets: readonly {
    readonly name: string
    readonly isHidden: boolean
  }[]
  /**
   * Row of the sheet, from 0.
   * @min 0
   */
  readonly headerRow: number
  /** Rows above the header that are not empty. */
  readonly filledRowsAbove: number
  /** Of the table; cells far to the right of them are left out. */
  readonly columns?: number
}

export interface Team {
  /** Stays when the team is renamed; what an import of members names. */
  readonly apiName: string
  readonly label: string
  readonly members: readonly {
    /** @format uuid */
    readonly id: string
    readonly name: string
  }[]
}

export interface TeamChange {
  /**
   * @minLength 1
   * @maxLength 60
   */
  readonly label?: string
  /** Everyone who is in it from now on. */
  readonly members?: readonly string[]
}

export interface TeamList {
  readonly teams: readonly Team[]
}

/** A column by its header, and all that was decided about it. */
export interface TemplateColumn {
  /** Which half stands first in cells that hold a whole name; the first name when absent. */
  readonly nameOrder?: 'firstLast' | 'lastFirst'
  /** The place of the column among those that are put together for its field. */
  readonly join?: {
    readonly position: number
    readonly separator: string
  }
  readonly blank?: 'clear' | 'keep' | 'fill'
  /** How the cells of a column are written. */
  readonly format?: ColumnFormat
  /** By the text without case and accents. */
  readonly values?: ValueDecisions
  /** @maxLength 10000 */
  readonly header: string
  /** null: the column is left out. */
  readonly field: string | null
  [key: string]: unknown
}

/** A column by its header, and all that was decided about it. */
export interface TemplateColumnInput {
  /** Which half stands first in cells that hold a whole name; the first name when absent. */
  readonly nameOrder?: 'firstLast' | 'lastFirst'
  /** The place of the column among those that are put together for its field. */
  readonly join?: {
    readonly position: number
    readonly separator: string
  }
  readonly blank?: 'clear' | 'keep' | 'fill'
  /** How the cells of a column are written. */
  readonly format?: ColumnFormatInput
  /** By the text without case and accents. */
  readonly values?: ValueDecisionsInput
  /** @maxLength 10000 */
  readonly header: string
  /** null: the column is left out. */
  readonly field: string | null
  [key: string]: unknown
}

export interface TemplateFit {
  /** exact: the same headers in any order, and everything it names is there. */
  readonly kind: 'exact' | 'near' | 'none'
  /** Share of the columns that are the same, 0 to 1. */
  readonly likeness: number
  readonly misfits: readonly TemplateMisfit[]
}

/** Something that a template says and that does not fit any more. */
export interface TemplateMisfit {
  readonly kind: 'columnGone' | 'columnNew' | 'fieldGone' | 'optionGone'
  /** Header of the column, or name of the option. */
  readonly name: string
  /** In words, with what happens instead. */
  readonly message: string
}

/** Without `ownerId`, whoever imports owns the records. */
export interface TemplateOptions {
  readonly matchKeys?: readonly string[]
  readonly duplicates?: 'update' | 'skip' | 'create'
  /** What becomes of several rows of the file for one record. */
  readonly inFile?: 'merge' | 'first' | 'last'
  /** Whether what follows "+" in an e-mail address counts in matching. */
  readonly plusAddresses?: 'distinct' | 'ignore'
  /** Whether rows that create records are compared with records of nearly the same name. */
  readonly similar?: 'warn' | 'off'
  /** What a blank cell does to a record that is updated. */
  readonly blank?: 'clear' | 'keep' | 'fill'
  readonly deleted?: 'restore' | 'skip' | 'refuse'
  readonly multiValues?: 'replace' | 'add' | 'remove'
  /** What updated records take from the cells, by field path, or by field for all its parts. */
  readonly overwrite?: Partial<{
    readonly [name in string]: 'always' | 'empty' | 'keep' | 'append'
  }>
  /** Text per field path, for created records. */
  readonly defaults?: Partial<{ readonly [name in string]: string }>
  /** Text per field path, for every row, also those that update. */
  readonly constants?: Partial<{ readonly [name in string]: string }>
  readonly ownerId?: string | null
  /** Whether updates that would leave such a field empty get its default as well. */
  readonly defaultsOnUpdate?: boolean
  /** What rows do whose relation names a record that is not there. Absent: refuse. */
  readonly missingRelations?: 'refuse' | 'create' | 'leaveEmpty'
  /** The same for single relations, by the API name of their field. */
  readonly missingByField?: Partial<{
    readonly [name in string]: 'refuse' | 'create' | 'leaveEmpty'
  }>
  /** @maxItems 200 */
  readonly owners?: readonly OwnerTurn[]
  readonly dateOrder?: 'YMD' | 'DMY' | 'MDY' | null
  readonly decimalSign?: '.' | ',' | null
  readonly phoneCountry?: string | null
  readonly timeZone?: string | null
  /** Texts that stand for a blank cell, without regard to case: "N/A", "-". */
  readonly blankWords?: readonly string[]
  [key: string]: unknown
}

/** Without `ownerId`, whoever imports owns the records. */
export interface TemplateOptionsInput {
  readonly matchKeys?: readonly string[]
  readonly duplicates?: 'update' | 'skip' | 'create'
  /** What becomes of several rows of the file for one record. */
  readonly inFile?: 'merge' | 'first' | 'last'
  /** Whether what follows "+" in an e-mail address counts in matching. */
  readonly plusAddresses?: 'distinct' | 'ignore'
  /** Whether rows that create records are compared with records of nearly the same name. */
  readonly similar?: 'warn' | 'off'
  /** What a blank cell does to a record that is updated. */
  readonly blank?: 'clear' | 'keep' | 'fill'
  readonly deleted?: 'restore' | 'skip' | 'refuse'
  readonly multiValues?: 'replace' | 'add' | 'remove'
  /** What updated records take from the cells, by field path, or by field for all its parts. */
  readonly overwrite?: Partial<{
    readonly [name in string]: 'always' | 'empty' | 'keep' | 'append'
  }>
  /** Text per field path, for created records. */
  readonly defaults?: Partial<{ readonly [name in string]: string }>
  /** Text per field path, for every row, also those that update. */
  readonly constants?: Partial<{ readonly [name in string]: string }>
  readonly ownerId?: string | null
  /** Whether updates that would leave such a field empty get its default as well. */
  readonly defaultsOnUpdate?: boolean
  /** What rows do whose relation names a record that is not there. Absent: refuse. */
  readonly missingRelations?: 'refuse' | 'create' | 'leaveEmpty'
  /** The same for single relations, by the API name of their field. */
  readonly missingByField?: Partial<{
    readonly [name in string]: 'refuse' | 'create' | 'leaveEmpty'
  }>
  /** @maxItems 200 */
  readonly owners?: readonly OwnerTurnInput[]
  readonly dateOrder?: 'YMD' | 'DMY' | 'MDY' | null
  readonly decimalSign?: '.' | ',' | null
  readonly phoneCountry?: string | null
  readonly timeZone?: string | null
  /** Texts that stand for a blank cell, without regard to case: "N/A", "-". */
  readonly blankWords?: readonly string[]
  [key: string]: unknown
}

export interface TestMail {
  readonly to: string
}

export interface TwoFactorCode {
  /** @maxLength 40 */
  readonly code: string
}

export interface TwoFactorSetup {
  /** For typing it in. */
  readonly secret: string
  /** What the QR code holds: otpauth://… */
  readonly uri: string
}

/** Created records that would be removed, updated ones put back, restored ones deletedAgain, deleted ones restored, and rows of which something would be kept, with the first of them. `related`: records that were created besides. */
export interface UndoPreview {
  readonly removed: number
  readonly putBack: number
  readonly deletedAgain: number
  readonly restored: number
  readonly kept: number
  readonly related: number
  readonly entries: readonly KeptValue[]
}

export interface UniquePreview {
  readonly field: string
  /** Values that more than one record has. */
  readonly values: number
  readonly conflicts: readonly {
    readonly value: string
    /** All records that have it, deleted ones included. */
    readonly count: number
    /** Some of those that you may see. */
    readonly records: readonly {
      /** @format uuid */
      readonly id: string
      readonly name: string
      readonly isDeleted: boolean
    }[]
  }[]
}

export interface UnreadCount {
  readonly unread: number
}

export interface UploadInspection {
  readonly sizeBytes: number
  readonly receivedBytes: number
  /** waiting: more bytes are needed; whole: the rows are seen once the file is complete. */
  readonly state: 'waiting' | 'rows' | 'whole'
  /** What the rows are in; null for a text. */
  readonly container: 'zip' | 'compound' | 'biff' | 'html' | 'xml' | 'ndjson' | null
  readonly inspection: Inspection | null
}

/** A file that an import can be started with. */
export interface UploadedFile {
  /** @format uuid */
  readonly fileId: string
  readonly name: string
  readonly sizeBytes: number
}

/** What every cell with one text means: a value as another cell would write it, a blank, a new option of the field (made when the import is applied; needs the permission to change fields), or a failure. */
export type ValueDecision =
  | {
      readonly kind: 'use'
      readonly value: string
    }
  | {
      readonly kind: 'blank'
    }
  | {
      readonly kind: 'create'
      /**
       * @minLength 1
       * @maxLength 100
       */
      readonly label?: string
    }
  | {
      readonly kind: 'refuse'
    }

/** What every cell with one text means: a value as another cell would write it, a blank, a new option of the field (made when the import is applied; needs the permission to change fields), or a failure. */
export type ValueDecisionInput =
  | {
      readonly kind: 'use'
      readonly value: string
    }
  | {
      readonly kind: 'blank'
    }
  | {
      readonly kind: 'create'
      /**
       * @minLength 1
       * @maxLength 100
       */
      readonly label?: string
    }
  | {
      readonly kind: 'refuse'
    }

/** By the text without case and accents. */
export type ValueDecisions = Partial<{
  readonly [name in string]: ValueDecision
}>

/** By the text without case and accents. */
export type ValueDecisionsInput = Partial<{
  readonly [name in string]: ValueDecisionInput
}>

/** What a text is read as, or why nothing is read: `several`, `deleted`, `missing`, `unreadable`. */
export type ValueReading =
  | {
      readonly kind: 'value'
      readonly value: string
      readonly label: string
    }
  | {
      readonly kind: 'record'
      /** @format uuid */
      readonly id: string
      readonly name: string
    }
  | {
      readonly kind: 'newOption'
      readonly label: string
    }
  | {
      readonly kind: 'blank'
    }
  | {
      readonly kind: 'several'
      readonly count: number
    }
  | {
      readonly kind: 'deleted'
    }
  | {
      readonly kind: 'missing'
    }
  | {
      readonly kind: 'unreadable'
      readonly message: string
    }
  | {
      readonly kind: 'refused'
    }

/** How a list is looked at, kept under a name. */
export interface View {
  /** @format uuid */
  readonly id: string
  readonly name: string
  readonly isShared: boolean
  readonly isMine: boolean
  /** Whether you may rename, share, redefine and delete it. */
  readonly mayChange: boolean
  readonly maker: {
    /** @format uuid */
    readonly id: string
    readonly name: string
  }
  /** To place a view between two others, give it a number between theirs. */
  readonly position: number
  /** As far as it fits: columns, sorts and conditions of fields that are gone or hidden are left out. */
  readonly definition: ViewDefinition
  /** A condition was left out: the list has other records than was meant. */
  readonly isBroken: boolean
  /** Fields of such conditions, where you may know them. */
  readonly brokenFields: readonly string[]
}

export interface ViewChange {
  /** 1 to 100 characters. */
  readonly name?: string
  readonly isShared?: boolean
  readonly definition?: NewViewDefinition
  readonly position?: number
}

export interface ViewDefinition {
  readonly columns: readonly {
    /** A path, such as "name" or "company.domain". */
    readonly field: string
    /**
     * In pixels.
     * @min 1
     * @max 10000
     */
    readonly width?: number
  }[]
  /** As in a list of records: a condition, or {"and":[…]}, {"or":[…]}; null for every record. */
  readonly filter: unknown
  readonly sort: readonly string[]
  readonly search: string
}

export interface ViewList {
  readonly views: readonly View[]
}

export type WaitingInvitation = {
  /**
   * How long the link works; 7 when absent.
   * @min 1
   * @max 90
   */
  readonly days?: number
} | null

export interface Webhook {
  /** @format uuid */
  readonly id: string
  readonly name: string
  /** @maxLength 4000 */
  readonly url: string
  readonly events: readonly WebhookEvent[]
  readonly isPaused: boolean
  /** @format date-time */
  readonly createdAt: string
}

export interface WebhookChange {
  /**
   * @minLength 1
   * @maxLength 200
   */
  readonly name?: string
  /** @maxLength 4000 */
  readonly url?: string
  /** @minItems 1 */
  readonly events?: readonly WebhookEventInput[]
  readonly isPaused?: boolean
}

export interface WebhookDelivery {
  /** @format uuid */
  readonly id: string
  /**
   * The header `webhook-id` of every attempt.
   * @format uuid
   */
  readonly eventId: string
  readonly event: string
  readonly state: 'waiting' | 'delivered' | 'failed'
  readonly attempts: number
  readonly nextAttemptAt: string | null
  /** HTTP status of the last answer. */
  readonly status: number | null
  readonly error: string | null
  /** @format date-time */
  readonly createdAt: string
  readonly finishedAt: string | null
}

export interface WebhookDeliveryList {
  readonly deliveries: readonly WebhookDelivery[]
}

export interface WebhookList {
  readonly webhooks: readonly Webhook[]
}
