/** A bulk change: one action on every record of a selection, as a batch job that can be undone. */
export const BULK_ACTIONS = ['edit', 'delete', 'restore'] as const
export type BulkAction = (typeof BULK_ACTIONS)[number]

/** What a given list does to the list that a record has. */
export const LIST_MODES = ['replace', 'add', 'remove'] as const
export type ListMode = (typeof LIST_MODES)[number]

/** Records one by one, or all that a list with the same filter goes through. */
export type BulkSelection =
  | { readonly ids: readonly string[] }
  | {
      readonly filter?: unknown
      readonly search?: string
      readonly deleted?: 'exclude' | 'only' | 'include'
      readonly timeZone?: string
    }

/** As it was asked for, and as it is stored: it is read anew whenever a worker takes the job up. */
export interface BulkRequest {
  readonly action: BulkAction
  readonly selection: BulkSelection
  /** For an edit: fields as in a change of one record. What is absent is left alone, null clears. */
  readonly values?: Readonly<Record<string, unknown>>
  /** By path of a field with several values; those that are not named are replaced. */
  readonly modes?: Readonly<Record<string, ListMode>>
}

/** What became of a selected record. Together they are the number selected. */
export const BULK_OUTCOMES = ['updated', 'deleted', 'restored', 'unchanged', 'failed'] as const
export type BulkOutcome = (typeof BULK_OUTCOMES)[number]
