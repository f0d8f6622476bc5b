/** What a record in a request says, once it is read: typed values, references still to be looked up, and what is wrong. */
import type { FieldPath, Part } from '../../core/model/field.ts'
import type { ObjectModel } from '../../core/model/object.ts'
import { describeProblem, PROBLEMS, type ProblemCode, type ProblemDetails } from '../../core/problems.ts'
import { Refusal, type RefusalCode } from '../../core/refusal.ts'
import type { Value } from '../../core/value/value-type.ts'

/** What one column is set to, with the normal form that goes into its key column. Null empties it. */
export interface PartValue {
  readonly part: Part
  readonly value: Value | null
  readonly key: string | null
}

/** A record that a relation names by one of its identifiers. */
export interface ReferenceWish {
  readonly part: Part
  readonly target: ObjectModel
  readonly identifier: Part
  /** The value of the identifier, or its normal form where the identifier has a column for that. */
  readonly key: Value
  /** As it was written. */
  readonly text: string
}

/** What is wrong with one value of a request. */
export interface InputIssue {
  readonly code: ProblemCode | RefusalCode
  readonly details: ProblemDetails
  readonly path: FieldPath
  readonly text: string | null
}

export interface RecordInput {
  /** The id that the request gives, or null. */
  readonly id: string | null
  /** By column. */
  readonly values: ReadonlyMap<string, PartValue>
  readonly references: readonly ReferenceWish[]
  readonly issues: readonly InputIssue[]
}

/** An issue as it is shown. */
export interface ItemProblem {
  readonly code: string
  readonly message: string
  readonly remedy: string
  readonly field?: FieldPath
  readonly text?: string
}

export function describeIssue({ code, details, path, text }: InputIssue): ItemProblem {
  const { message, remedy } = isProblem(code) ? describeProblem({ code, details }) : new Refusal(code, details)
  return { code, message, remedy, ...(path !== '' && { field: path }), ...(text !== null && { text }) }
}

/** For a request about one record, which is refused as a whole. The first issue gives the code. */
export function refusalOf([first, ...others]: readonly [InputIssue, ...InputIssue[]]): Refusal {
  if (!isProblem(first.code)) return new Refusal(first.code, first.details)
  const told = [first, ...others.filter(({ code }) => isProblem(code))].map((issue) => describeIssue(issue))
  const field = String(first.details['field'] ?? first.path)
  return new Refusal('VALUE_INVALID', {
    field,
    reason: told.map(({ message, remedy }) => `${message} ${remedy}`).join(' '),
  })
}

const isProblem = (code: InputIssue['code']): code is ProblemCode => code in PROBLEMS
