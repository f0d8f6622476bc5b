/** The outcomes of rows, as everything that counts them shows them: the same order, the same colours. */
import type { Action, Outcome } from '../api/types.ts'

export const SHOWN_OUTCOMES: readonly Outcome[] = [
  'created',
  'updated',
  'restored',
  'unchanged',
  'skipped',
  'removed',
  'failed',
]

export const OUTCOME_FILL: { readonly [outcome in Outcome]: string } = {
  created: 'bg-created',
  updated: 'bg-updated',
  restored: 'bg-restored',
  unchanged: 'bg-unchanged',
  skipped: 'bg-skipped',
  removed: 'bg-removed',
  failed: 'bg-failed',
}

export const ACTION_FILL: { readonly [action in Action]: string } = {
  create: 'bg-created',
  update: 'bg-updated',
  restore: 'bg-restored',
  unchanged: 'bg-unchanged',
  skip: 'bg-skipped',
  refuse: 'bg-failed',
}
