/** What a header says about its column, before anyone has looked at the values. */
import type { Field } from '../model/field.ts'
import type { Target } from '../model/object.ts'

/** One place that a column may go. */
export interface Claim {
  readonly target: Target
  /** How sure this makes us that the target is meant, 0 to 1. */
  readonly strength: number
  /** In words, without the full stop: a doubt may follow. */
  readonly reason: string
  /** The header is the label or the API name itself, as our own templates and exports write it. */
  readonly isExact: boolean
  /** The header alone is not enough: the samples must be of the target's kind and nothing else. */
  readonly needsProof: boolean
}

export interface HeaderReading {
  readonly claims: readonly Claim[]
  /** What to tell the person when the column goes nowhere; null when nothing is known about the header. */
  readonly remark: string | null
  /** API names of the relations that the header names without saying how the other record is found. */
  readonly relations?: readonly string[]
  /** Set when the cells seem to hold a whole name, which goes into a field of two parts. */
  readonly wholeName?: {
    readonly field: Field
    /** The header can also mean one half of the name, as "Nom" beside "Prénom". */
    readonly mayBeHalf: boolean
  }
}

export const NOTHING_KNOWN: HeaderReading = { claims: [], remark: null }
