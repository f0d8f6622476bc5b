/** What is typed into the form of a recurring import, and what is sent of it. */
import type { NewSchedule, ScheduleChange, ScheduleView } from '../../../api/types.ts'
import { cronOf, NIGHTLY, readCron, type CronChoice } from './cron-choice.ts'

/** Where mapping and options come from. `gone`: from a template that is not there any more. */
export type Follow =
  | { readonly kind: 'auto' }
  | { readonly kind: 'import'; readonly id: string }
  | { readonly kind: 'template'; readonly id: string }
  | { readonly kind: 'gone'; readonly name: string }

export interface ScheduleDraft {
  readonly name: string
  readonly object: string
  readonly follow: Follow
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

/** @param like the import that is followed from the start */
export const newDraft = (object: string, timeZone: string, like?: string): ScheduleDraft => ({
  name: '',
  object,
  follow: like === undefined ? { kind: 'auto' } : { kind: 'import', id: like },
  sourceKind: 'url',
  url: 'https://',
  path: '',
  pattern: '*.csv',
  authorization: '',
  when: NIGHTLY,
  timeZone,
  mode: 'apply',
})

export function draftOf(schedule: ScheduleView): ScheduleDraft {
  const { name, object, source, cron, timeZone, mode } = schedule
  const common = { name, when: readCron(cron), mode, sourceKind: source.kind, follow: followOf(schedule) }
  const draft = { ...newDraft(object, timeZone), ...common }
  return source.kind === 'url'
    ? { ...draft, url: source.url }
    : { ...draft, path: source.path, pattern: source.pattern }
}

export function followOf({ decisions: { like }, template }: ScheduleView): Follow {
  if (typeof like === 'string') return { kind: 'import', id: like }
  if (template === null) return { kind: 'auto' }
  return template.id === null ? { kind: 'gone', name: template.name } : { kind: 'template', id: template.id }
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

function wishOf(follow: Follow): Pick<ScheduleChange, 'like' | 'template'> {
  switch (follow.kind) {
    case 'auto':
      return { template: null }
    case 'import':
      return { like: follow.id }
    case 'template':
      return { template: follow.id }
    case 'gone':
      return {}
  }
}

export const asNew = (draft: ScheduleDraft): NewSchedule => ({
  ...commonOf(draft),
  object: draft.object,
  ...wishOf(draft.follow),
})

/** What is followed goes along only where it is another: one that is gone does not keep the rest from being changed. */
export const asChange = (draft: ScheduleDraft, initial: ScheduleDraft): ScheduleChange => ({
  ...commonOf(draft),
  ...(draft.follow !== initial.follow && wishOf(draft.follow)),
})
