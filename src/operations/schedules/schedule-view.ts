import type { ImportSource, RunState, ScheduleMode } from '../../core/schedule/import-source.ts'
import type { JobError } from '../../core/import/job.ts'
import type { NewImport } from '../import/create-import.ts'

/** What is decided for every import of a schedule, as a new import takes it. */
export type Decisions = Omit<NewImport, 'object' | 'fileId'>

export interface ScheduleView {
  readonly id: string
  readonly name: string
  /** API name of the object. */
  readonly object: string
  /** The member whose permissions each run has. */
  readonly ownerId: string
  readonly source: ImportSource
  /** Names of the headers that are sent to the address. Their values are never shown again. */
  readonly headerNames: readonly string[]
  readonly cron: string
  readonly timeZone: string
  readonly mode: ScheduleMode
  readonly decisions: Decisions
  /** The template that `decisions` name, as its owner finds it now; null where none is followed. */
  readonly template: FollowedTemplate | null
  readonly isPaused: boolean
  /** Null while it is paused. */
  readonly nextRunAt: string | null
  readonly lastRun: ScheduleRunView | null
}

export interface FollowedTemplate {
  /** Null when it is gone. */
  readonly id: string | null
  readonly name: string
  /** Deleted, or not to be found by the owner any more: runs fail until another one is chosen. */
  readonly isGone: boolean
}

export interface ScheduleRunView {
  readonly id: string
  /** `late`: its time passed while no worker ran. `request`: somebody asked for it. */
  readonly reason: 'time' | 'late' | 'request'
  readonly dueAt: string
  readonly state: RunState
  readonly error: JobError | null
  readonly startedAt: string | null
  readonly finishedAt: string | null
  /** The imports that came of it. */
  readonly jobIds: readonly string[]
}

export interface NewSchedule extends Decisions {
  readonly name: string
  readonly object: string
  readonly source: ImportSource
  readonly headers?: Readonly<Record<string, string>>
  readonly cron: string
  readonly timeZone: string
  readonly mode?: ScheduleMode
}

export interface ScheduleChange extends Decisions {
  readonly name?: string
  readonly source?: ImportSource
  /** All headers; those that were sent before go. They go as well when the address leads to another origin. */
  readonly headers?: Readonly<Record<string, string>>
  readonly cron?: string
  readonly timeZone?: string
  readonly mode?: ScheduleMode
  readonly isPaused?: boolean
}
