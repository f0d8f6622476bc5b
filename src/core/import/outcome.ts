/** What the plan says a row will do. */
export const ACTIONS = ['create', 'update', 'restore', 'unchanged', 'skip', 'refuse'] as const
export type Action = (typeof ACTIONS)[number]

/** What became of a row. */
export const OUTCOMES = ['created', 'updated', 'restored', 'unchanged', 'skipped', 'failed', 'removed'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What an action turns into when nothing comes in between. */
export const OUTCOME_OF_ACTION: { readonly [action in Action]: Outcome } = {
  create: 'created',
  update: 'updated',
  restore: 'restored',
  unchanged: 'unchanged',
  skip: 'skipped',
  refuse: 'failed',
}

/** How many rows had each outcome. The sum is the number of rows in the file: no import is completed where it is not. */
export type RowCounts = { readonly [outcome in Outcome]: number }

export const NO_ROWS: RowCounts = {
  created: 0,
  updated: 0,
  restored: 0,
  unchanged: 0,
  skipped: 0,
  failed: 0,
  removed: 0,
}

export const totalOf = (counts: RowCounts): number => OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0)
