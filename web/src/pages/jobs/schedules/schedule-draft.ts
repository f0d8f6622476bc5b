/** What is typed into the form of a recurring import, and what is sent of it. */
import type { NewSchedule, ScheduleChange, ScheduleView } from '../../../api/types.ts'
import { cronOf, NIGHTLY, readCron, type CronChoice } from './cron-choice.ts'

export interface ScheduleDraft {
  readonly name: string
  readonly object: string
  readonly sourceKind: 'url' | 'folder'
  readonly url: string
  readonly path: string
  readonly pattern: string
  /** Empty: none, or the one that is kept. */
  readonly authorization: string
  readonly when: CronChoice
  readonly timeZone: string
  readonly mode: ScheduleView['mode']
}

export const newDraft = (object: string, timeZone: string): ScheduleDraft => ({
  name: '',
  object,
  sourceKind: 'url',
  url: 'https://',
  path: '',
  pattern: '*.csv',
  authorization: '',
  when: NIGHTLY,
  timeZone,
  mode: 'apply',
})

export function draftOf({ name, object, source, cron, timeZone, mode }: ScheduleView): ScheduleDraft {
  const draft = { ...newDraft(object, timeZone), name, when: readCron(cron), mode, sourceKind: source.kind }
  return source.kind === 'url'
    ? { ...draft, url: source.url }
    : { ...draft, path: source.path, pattern: source.pattern }
}

const sourceOf = ({ sourceKind, url, path, pattern }: ScheduleDraft): NewSchedule['source'] =>
  sourceKind === 'url'
    ? { kind: 'url', url: url.trim() }
    : { kind: 'folder', path: path.trim(), pattern: pattern.trim() }

const headersOf = ({ sourceKind, authorization }: ScheduleDraft): Pick<ScheduleChange, 'headers'> =>
  sourceKind === 'url' && authorization !== '' ? { headers: { Authorization: authorization } } : {}

const commonOf = (draft: ScheduleDraft) => ({
  name: draft.name.trim(),
  source: sourceOf(draft),
  ...headersOf(draft),
  cron: cronOf(draft.when),
  timeZone: draft.timeZone,
  mode: draft.mode,
})

/** @param like the import whose mapping and options each run takes over */
export const asNew = (draft: ScheduleDraft, like: string | undefined): NewSchedule => ({
  ...commonOf(draft),
  object: draft.object,
  ...(like !== undefined && { like }),
})

export const asChange = (draft: ScheduleDraft): ScheduleChange => commonOf(draft)
