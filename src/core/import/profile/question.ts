/** What an import would ask, if somebody were there to answer: each question with what answers it. */
import type { FieldPath } from '../../model/field.ts'
import type { FormatChange } from '../../value/column-format.ts'
import type { ValueChanges } from '../value-decision.ts'
import type { EvidenceCell } from './column-stats.ts'

export const QUESTION_KINDS = [
  'dateOrder',
  'shortYears',
  'serialDates',
  'timeZone',
  'decimalSign',
  'percent',
  'currency',
  'phoneCountry',
  'blankWords',
  'value',
] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

/** One answer, for a person, for a shell, and for a program: a rule of the column, to be sent as `rules`. */
export interface Choice {
  readonly label: string
  readonly flag: string
  readonly rule: { readonly column: number; readonly format?: FormatChange; readonly values?: ValueChanges }
}

export interface Question {
  readonly kind: QuestionKind
  /** 0-based column of the file. */
  readonly column: number
  readonly header: string
  readonly field: FieldPath
  /** In words, with what was found. */
  readonly message: string
  /** What happens while nobody answers: the rows fail, or something is taken for granted. */
  readonly unanswered: string
  /** Cells that it is about. */
  readonly cells: number
  /** The first rows that it is about. */
  readonly rows: readonly number[]
  /** What stands in some of them. */
  readonly examples: readonly EvidenceCell[]
  readonly choices: readonly Choice[]
  /** The flag of the command line that answers it, with what is to be chosen left open. */
  readonly flag: string
}

/** As a shell takes it: in double quotes, with what they would not keep escaped. */
export const shellQuoted = (text: string): string => `"${text.replaceAll(/["\\$`]/g, String.raw`\$&`)}"`

export const formatFlag = (header: string, key: string, value: string): string =>
  `--format ${shellQuoted(`${header}:${key}=${value}`)}`

export const valueFlag = (header: string, text: string, value: string): string =>
  `--value ${shellQuoted(`${header}:${text}=${value}`)}`
