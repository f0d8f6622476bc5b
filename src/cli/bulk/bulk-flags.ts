/** What the flags of `waybill bulk` say: which records, and what becomes of them. */
import type { BulkAction, BulkRequest, BulkSelection, ListMode } from '../../core/bulk/bulk-change.ts'
import { usageFailure } from '../command-failure.ts'
import type { Shell } from '../shell.ts'
import { findView } from '../views/find-view.ts'

export interface BulkFlags {
  readonly filter?: readonly string[]
  readonly search?: string
  readonly view?: string
  readonly id?: readonly string[]
  readonly all?: boolean
  readonly zone?: string
  readonly set?: readonly string[]
  readonly add?: readonly string[]
  readonly remove?: readonly string[]
  readonly yes?: boolean
  readonly dryRun?: boolean
}

export async function readBulkRequest(
  shell: Shell,
  flags: BulkFlags,
  action: BulkAction,
  object: string,
): Promise<BulkRequest> {
  const assignments = action === 'edit' ? readAssignments(flags) : {}
  return { action, selection: await readSelection(shell, flags, object), ...assignments }
}

/** Every record is meant only where that is said: a forgotten filter must not be. */
async function readSelection(shell: Shell, flags: BulkFlags, object: string): Promise<BulkSelection> {
  const { filter = [], search, view, id = [], all = false, zone } = flags
  const hasFilter = filter.length > 0 || search !== undefined || view !== undefined
  if ([hasFilter, id.length > 0, all].filter(Boolean).length !== 1) {
    throw usageFailure(
      'Which records are meant?',
      'Give --filter, --search or --view; or --id; or --all for every one.',
    )
  }
  if (id.length > 0) return { ids: id }
  const shown = view === undefined ? null : (await findView(shell, object, view)).definition
  const kept = shown === null || shown.filter === null ? [] : [shown.filter]
  const words = [shown?.search, search].filter((each) => each !== undefined && each !== '').join(' ')
  return {
    filter: [...kept, ...filter],
    ...(words !== '' && { search: words }),
    // The days of a filter are those of whoever asks.
    timeZone: zone ?? Temporal.Now.timeZoneId(),
  }
}

function readAssignments({ set = [], add = [], remove = [] }: BulkFlags): Pick<BulkRequest, 'values' | 'modes'> {
  const given = [
    ...set.map((text) => readAssignment(text, 'set', 'replace')),
    ...add.map((text) => readAssignment(text, 'add', 'add')),
    ...remove.map((text) => readAssignment(text, 'remove', 'remove')),
  ]
  if (given.length === 0) {
    throw usageFailure(
      'An edit needs values.',
      'Give --set FIELD=VALUE, or --add and --remove for fields with several values.',
    )
  }
  const twice = given.find(({ field }, index) => given.findIndex((other) => other.field === field) !== index)
  if (twice !== undefined) throw usageFailure(`${twice.field} is given twice.`, 'Give each field once.')
  return {
    values: Object.fromEntries(given.map(({ field, value }) => [field, value])),
    modes: Object.fromEntries(given.flatMap(({ field, mode }) => (mode === 'replace' ? [] : [[field, mode]]))),
  }
}

interface Assignment {
  readonly field: string
  readonly value: string | null
  readonly mode: ListMode
}

/** The first `=` divides: a value may hold one. Nothing after it empties the field. */
function readAssignment(text: string, flag: string, mode: ListMode): Assignment {
  const divide = text.indexOf('=')
  const field = text.slice(0, Math.max(0, divide)).trim()
  if (field === '') throw usageFailure(`--${flag} "${text}" names no field.`, `Write --${flag} FIELD=VALUE.`)
  return { field, value: text.slice(divide + 1) || null, mode }
}
