/** Where the files of a recurring import come from. */
export type ImportSource =
  | { readonly kind: 'url'; readonly url: string }
  | {
      readonly kind: 'folder'
      /** Absolute, on the machine of the server, within a folder that its administrator allowed. */
      readonly path: string
      /** Which files are meant: "*.csv", "crm-*.xlsx". */
      readonly pattern: string
    }

/** `apply`: goes in by itself. `preview`: stops at the preview, and its owner is told. */
export const SCHEDULE_MODES = ['apply', 'preview'] as const
export type ScheduleMode = (typeof SCHEDULE_MODES)[number]

/** See migration 0009. */
export const RUN_STATES = [
  'waiting',
  'fetching',
  'importing',
  'review',
  'completed',
  'unchanged',
  'skipped',
  'failed',
] as const
export type RunState = (typeof RUN_STATES)[number]
