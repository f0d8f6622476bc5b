/** What members are told of an event, in words. */
import type { EventName } from './event-name.ts'

/** `attention`: done, but something is left to do. */
export const TONES = ['good', 'attention', 'bad'] as const
export type Tone = (typeof TONES)[number]

export interface EventSubject {
  /** "people.csv"; null for what has no file. */
  readonly fileName: string | null
  /** Plural label of the object. */
  readonly object: string
  readonly scheduleName: string | null
  readonly counts: Readonly<Record<string, number>>
  readonly error: { readonly message: string; readonly remedy: string } | null
}

export interface EventWords {
  readonly tone: Tone
  readonly title: string
  readonly message: string
}

const KINDS: Readonly<Record<string, string>> = {
  import: 'Import',
  undo: 'Undo',
  export: 'Export',
  bulk: 'Bulk change',
}

/** @returns null for what members are not told of: their own cancellations, tests */
export function describeEvent(name: EventName, subject: EventSubject): EventWords | null {
  const [kind = '', verb = ''] = name.split('.')
  const what = `${KINDS[kind] ?? 'Import'} of ${subject.fileName ?? subject.scheduleName ?? subject.object}`
  const error = subject.error === null ? '' : `${subject.error.message} ${subject.error.remedy}`
  switch (verb) {
    case 'completed':
      return describeEnd(what, kind, subject)
    case 'failed':
      return { tone: 'bad', title: `${what} failed`, message: error }
    case 'stopped':
      return { tone: 'bad', title: `${what} is paused`, message: error }
    case 'waiting':
      return { tone: 'attention', title: `${what} waits for your review`, message: describeWait(subject) }
    case 'startedLate':
      return {
        tone: 'attention',
        title: `${what} began late`,
        message: 'Waybill was not running at the time that was set. It begins now.',
      }
    default:
      return null
  }
}

function describeEnd(what: string, kind: string, { counts, object }: EventSubject): EventWords {
  const failed = counts['failed'] ?? 0
  const message = `${countsInWords(kind, counts)} ${kind === 'export' ? 'from' : 'in'} ${object}.`
  if (failed === 0) return { tone: 'good', title: `${what} is done`, message }
  if (kind === 'bulk') return { tone: 'attention', title: `${what}: ${recordsOf(failed)} refused`, message }
  return { tone: 'attention', title: `${what}: ${rowsOf(failed)} to fix`, message }
}

const describeWait = ({ scheduleName }: EventSubject): string =>
  `${scheduleName ?? 'The schedule'} stops at the preview. Nothing is imported until you say so.`

const WORDS = ['exported', 'created', 'updated', 'deleted', 'restored', 'unchanged', 'skipped', 'failed'] as const
const UNDO_WORDS: readonly (readonly [string, string])[] = [
  ['removed', 'removed'],
  ['putBack', 'put back'],
  ['deletedAgain', 'deleted again'],
  ['restored', 'restored'],
  ['kept', 'kept'],
]

function countsInWords(kind: string, counts: EventSubject['counts']): string {
  const words = kind === 'undo' ? UNDO_WORDS : WORDS.map((word) => [word, word] as const)
  const told = words.flatMap(([name, word]) => {
    const count = counts[name] ?? 0
    return count === 0 ? [] : [`${count.toLocaleString('en-US')} ${word}`]
  })
  return told.length === 0 ? 'Nothing changed' : told.join(', ')
}

const rowsOf = (count: number): string => `${count.toLocaleString('en-US')} ${count === 1 ? 'row' : 'rows'}`

const recordsOf = (count: number): string => `${count.toLocaleString('en-US')} ${count === 1 ? 'record' : 'records'}`
