/** The flags that decide what an import does, and the request that they make. */
import { InvalidArgumentError, Option, type Command } from 'commander'
import {
  BLANK_POLICIES,
  DEFAULT_IMPORT_OPTIONS,
  DELETED_POLICIES,
  DUPLICATE_MODES,
  IN_FILE_RULES,
  MULTI_VALUE_MODES,
  OVERWRITE_RULES,
  SIMILAR_MODES,
  type BlankPolicy,
  type DeletedPolicy,
  type DuplicateMode,
  type ImportOptions,
  type MissingPolicy,
  type InFileRule,
  type MultiValueMode,
  type SimilarMode,
} from '../../core/import/import-options.ts'
import type { CsvDialect, DialectChange } from '../../core/import/dialect.ts'
import type { DateOrder } from '../../core/value/value-type.ts'
import type { MappingChoice } from '../../operations/import/import-view.ts'
import { readConstantFlags, readDefaultFlags, readJoinFlag, readMapFlag, readOverwriteFlags } from './assignment.ts'
import { collect } from '../repeatable.ts'
import { addRuleFlags, type RuleFlags } from './rule-flags.ts'

export interface ImportFlags extends RuleFlags {
  readonly object: string
  readonly map?: readonly string[]
  readonly join?: readonly string[]
  readonly joinWith?: string
  readonly match?: readonly string[]
  readonly duplicates?: DuplicateMode
  readonly blank?: BlankPolicy
  readonly deleted?: DeletedPolicy
  readonly multi?: MultiValueMode
  readonly inFile?: InFileRule
  readonly overwrite?: readonly string[]
  readonly ignorePlus?: boolean
  readonly similar?: SimilarMode
  readonly default?: readonly string[]
  readonly constant?: readonly string[]
  readonly owner?: string
  readonly defaultsOnUpdate?: boolean
  readonly createMissing?: readonly string[]
  readonly leaveMissing?: readonly string[]
  readonly dateOrder?: DateOrder
  readonly decimal?: '.' | ','
  readonly phoneCountry?: string
  readonly timeZone?: string
  readonly encoding?: string
  readonly delimiter?: CsvDialect['delimiter']
  readonly header?: readonly string[]
  readonly sheet?: string
  /** As people count: from 1. */
  readonly headerRow?: number
}

const DATE_ORDERS = ['DMY', 'MDY', 'YMD'] as const
export const DECIMAL_NAMES: Readonly<Record<string, '.' | ','>> = { '.': '.', point: '.', ',': ',', comma: ',' }
export const DELIMITERS: Readonly<Record<string, CsvDialect['delimiter']>> = {
  ',': ',',
  comma: ',',
  ';': ';',
  semicolon: ';',
  '\t': '\t',
  tab: '\t',
  '|': '|',
  pipe: '|',
}

export { collect }

const collectList = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...value.split(',').map((each) => each.trim()),
]

export const oneOf =
  <Value>(known: Readonly<Record<string, Value>>) =>
  (text: string): Value => {
    const value = known[text.toLowerCase()]
    if (value !== undefined) return value
    throw new InvalidArgumentError(
      `Known: ${Object.keys(known)
        .filter((name) => name.length > 1)
        .join(', ')}.`,
    )
  }

const readDateOrder = oneOf(Object.fromEntries(DATE_ORDERS.map((order) => [order.toLowerCase(), order])))

export const OBJECT_FLAG = ['--object <object>', 'API name of the object that the rows are records of'] as const

function readRowNumber(text: string): number {
  const row = Number(text)
  if (Number.isInteger(row) && row >= 1) return row
  throw new InvalidArgumentError('Rows are counted from 1.')
}

/** How the file is read. */
export const addDialectFlags = (command: Command): Command =>
  command
    .option('--encoding <name>', 'encoding of the file, where the detected one is wrong: windows-1252, utf-16le, …')
    .option('--delimiter <name>', 'what stands between cells: comma, semicolon, tab or pipe', oneOf(DELIMITERS))
    .option('--sheet <name>', 'sheet of a spreadsheet, where another than the proposed one is meant')
    .option('--header-row <number>', 'row with the names of the columns, where another is meant', readRowNumber)

export const addMapFlag = (command: Command): Command =>
  command.option(
    '--map <header=field>',
    'send a column to a field; "Header=" leaves the column out, "Header=name" splits a whole name (repeatable)',
    collect,
  )

/** Columns that are put together, and fields that are the same for every row. */
const addDerivedFlags = (command: Command): Command =>
  command
    .option('--join <headers=field>', 'put columns together for a field: "Header + Header=field" (repeatable)', collect)
    .option('--join-with <text>', 'what stands between joined cells; a space when absent')
    .option('--constant <field=value>', 'value of every row, also of those that update (repeatable)', collect)

export const addImportFlags = (command: Command): Command =>
  addRuleFlags(addDerivedFlags(addDialectFlags(addMapFlag(command))))
    .option(
      '--match <fields>',
      'field, or fields joined by "+", by which rows find records (repeatable, in order; every mapped identifier when absent)',
      collectList,
    )
    .addOption(choice('--duplicates <mode>', 'what rows do that find a record', DUPLICATE_MODES, DEFAULTS.duplicates))
    .addOption(choice('--blank <policy>', 'what a blank cell does to a record', BLANK_POLICIES, DEFAULTS.blank))
    .option('--default <field=value>', 'value of new records where the file has none (repeatable)', collect)
    .addOption(
      choice('--deleted <policy>', 'what rows do that find a deleted record', DELETED_POLICIES, DEFAULTS.deleted),
    )
    .addOption(
      choice('--multi <mode>', 'what a cell does to the options of a record', MULTI_VALUE_MODES, DEFAULTS.multiValues),
    )
    .option('--defaults-on-update', 'defaults are also for records that are updated and have nothing there')
    .option(
      '--create-missing <relation>',
      'create records that this relation names and that are not there',
      collectList,
    )
    .option(
      '--leave-missing <relation>',
      'import rows without what this relation names, where it is not there',
      collectList,
    )
    .option(
      '--owner <email>',
      'member who owns the new records, "none", or "round-robin:" and members who take turns (you, when absent)',
    )
    .addOption(choice('--in-file <rule>', 'what rows do that are for the same record', IN_FILE_RULES, DEFAULTS.inFile))
    .option(
      '--overwrite <field=rule>',
      `what updates do to a field: ${OVERWRITE_RULES.join(', ')} (repeatable)`,
      collect,
    )
    .option('--ignore-plus', 'match e-mail addresses without what follows "+" in them')
    .addOption(choice('--similar <mode>', 'tell new rows that resemble a record', SIMILAR_MODES, DEFAULTS.similar))
    .option('--date-order <order>', `order of dates in digits: ${DATE_ORDERS.join(', ')}`, readDateOrder)
    .option('--decimal <sign>', 'sign before the decimals: point or comma', oneOf(DECIMAL_NAMES))
    .option('--phone-country <code>', 'country of phone numbers without a country code, such as FR')
    .option('--time-zone <zone>', 'zone of times that name none, such as Europe/Paris')

const DEFAULTS = DEFAULT_IMPORT_OPTIONS

/** The default is the server's: it is told here and not sent. */
const choice = (flag: string, description: string, known: readonly string[], whenAbsent: string): Option =>
  new Option(flag, `${description} ("${whenAbsent}" when absent)`).choices(known)

export const mappingOf = ({
  map = [],
  join = [],
  joinWith,
}: Pick<ImportFlags, 'map' | 'join' | 'joinWith'>): readonly MappingChoice[] => [
  ...map.map(readMapFlag),
  ...join.map((text) => readJoinFlag(text, joinWith)),
]

export const dialectOf = ({
  encoding,
  delimiter,
  sheet,
  headerRow,
}: Pick<ImportFlags, 'encoding' | 'delimiter' | 'sheet' | 'headerRow'>): DialectChange => ({
  ...(encoding !== undefined && { encoding }),
  ...(delimiter !== undefined && { delimiter }),
  ...(sheet !== undefined && { sheet }),
  ...(headerRow !== undefined && { headerRow: headerRow - 1 }),
})

const missingOf = ({ createMissing = [], leaveMissing = [] }: ImportFlags): Readonly<Record<string, MissingPolicy>> =>
  Object.fromEntries([
    ...leaveMissing.map((field) => [field, 'leaveEmpty'] as const),
    ...createMissing.map((field) => [field, 'create'] as const),
  ])

/** What the flags decide; the server's defaults hold for the rest. */
export const optionsOf = (flags: ImportFlags): Partial<ImportOptions> => ({
  ...(flags.match && { matchKeys: flags.match }),
  ...(flags.duplicates && { duplicates: flags.duplicates }),
  ...(flags.blank && { blank: flags.blank }),
  ...(flags.deleted && { deleted: flags.deleted }),
  ...(flags.multi && { multiValues: flags.multi }),
  ...(flags.inFile && { inFile: flags.inFile }),
  ...(flags.overwrite && { overwrite: readOverwriteFlags(flags.overwrite) }),
  ...(flags.ignorePlus === true && { plusAddresses: 'ignore' as const }),
  ...(flags.similar && { similar: flags.similar }),
  ...(flags.default && { defaults: readDefaultFlags(flags.default) }),
  ...(flags.defaultsOnUpdate === true && { defaultsOnUpdate: true }),
  ...((flags.createMissing ?? flags.leaveMissing) && { missingByField: missingOf(flags) }),
  ...(flags.constant && { constants: readConstantFlags(flags.constant) }),
  ...(flags.dateOrder && { dateOrder: flags.dateOrder }),
  ...(flags.decimal && { decimalSign: flags.decimal }),
  ...(flags.phoneCountry && { phoneCountry: flags.phoneCountry.toUpperCase() }),
  ...(flags.timeZone && { timeZone: flags.timeZone }),
  ...(flags.blankWord && { blankWords: flags.blankWord }),
})
