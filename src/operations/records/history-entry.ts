export const HISTORY_KINDS = ['created', 'updated', 'deleted', 'restored'] as const
export type HistoryKind = (typeof HISTORY_KINDS)[number]

/** How it came about. `system`: by Waybill itself, such as the first member of a workspace. */
export const HISTORY_WAYS = ['manual', 'api', 'import', 'bulk', 'undo', 'system'] as const
export type HistoryWay = (typeof HISTORY_WAYS)[number]

/** One change of a record, as it is shown. */
export interface HistoryEntry {
  /** Unique in the history. */
  readonly id: string
  readonly at: string
  readonly kind: HistoryKind
  readonly how: HistoryWay
  /** Who did it; the name is null where the reader may not see that member. Null for what nobody did. */
  readonly by: { readonly id: string; readonly name: string | null } | null
  /** The batch job that did it. */
  readonly job?: {
    readonly id: string
    /** Null for bulk changes, and where the job is not visible. */
    readonly fileName: string | null
    /** Whether the reader may open it. */
    readonly isVisible: boolean
  }
  readonly changes: readonly HistoryChange[]
}

export interface HistoryChange {
  /** Path of the part: `city`, `emails.primary`. */
  readonly field: string
  readonly label: string
  /** As in records. A related record is `{ id, name }`, both null where it is out of reach or destroyed. */
  readonly before: unknown
  readonly after: unknown
}
