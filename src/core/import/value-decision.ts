/**
 * What a person decided about one text of a column, wherever it occurs: each different text is settled
 * once, however many rows have it.
 */
import { fold } from '../value/option-lookup.ts'

export type ValueDecision =
  /** Read as if the cell held this. */
  | { readonly kind: 'use'; readonly value: string }
  | { readonly kind: 'blank' }
  /** A new option of the field, made when the import is applied. Without a label the text itself is the label. */
  | { readonly kind: 'create'; readonly label?: string }
  /** The rows fail, also where the field would take the text. */
  | { readonly kind: 'refuse' }

/** By the text's form for comparing: without case, accents and white space around it. */
export type ValueDecisions = Readonly<Record<string, ValueDecision>>

export const decisionKey = (text: string): string => fold(text.trim())

/** null takes a decision back. */
export type ValueChanges = Readonly<Record<string, ValueDecision | null>>

/** Undefined when nothing is decided any more. */
export function changeDecisions(before: ValueDecisions | undefined, changes: ValueChanges): ValueDecisions | undefined {
  const decisions = new Map(Object.entries(before ?? {}))
  for (const [text, decision] of Object.entries(changes)) {
    if (decision === null) decisions.delete(decisionKey(text))
    else decisions.set(decisionKey(text), withLabel(text, decision))
  }
  return decisions.size === 0 ? undefined : Object.fromEntries(decisions)
}

/** The key has lost its case, which the label of a new option should have. */
const withLabel = (text: string, decision: ValueDecision): ValueDecision =>
  decision.kind === 'create' ? { kind: 'create', label: decision.label ?? text.trim() } : decision
