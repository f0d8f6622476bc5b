/** From what requests say of records to what is written: references looked up, required values checked, the owner set. */
import { defaultsOf, type PartDefault } from '../../core/model/field-default.ts'
import { partsOfField, type Part } from '../../core/model/field.ts'
import { ownerField, partsOf, type ObjectModel } from '../../core/model/object.ts'
import type { InputIssue, PartValue, RecordInput, ReferenceWish } from '../../infra/postgres/record-input.ts'
import { findReferences, referenceIssue, type FoundReference } from '../../infra/postgres/record-references.ts'
import type { RecordRow } from '../../infra/postgres/record-query.ts'
import type { ObjectWork } from './object-work.ts'

/** A record in a request, and the record that it changes: null when it is a new one. */
export interface PendingInput {
  readonly input: RecordInput
  /** At least the relations of the existing record. */
  readonly current: RecordRow | null
}

export interface CompleteInput {
  /** By column. */
  readonly values: ReadonlyMap<string, PartValue>
  readonly issues: readonly InputIssue[]
}

/** Set-based: the number of statements does not depend on the number of records. */
export async function completeInputs(
  { db, actor, object }: ObjectWork,
  pending: readonly PendingInput[],
): Promise<readonly CompleteInput[]> {
  const found = await findReferences(
    db,
    actor,
    pending.flatMap(({ input }) => input.references),
  )
  const owner = ownerPart(object)
  const required = requiredParts(object)
  const defaults = defaultsOf(object)
  return pending.map(({ input, current }) => {
    const values = new Map(input.values)
    const issues = [...input.issues]
    for (const wish of input.references) {
      const result = follow(wish, found.get(wish), current)
      if ('code' in result) issues.push(result)
      else values.set(wish.part.column, result)
    }
    if (current === null && owner !== null && !isGiven(input, owner)) {
      values.set(owner.column, { part: owner, value: actor.memberId, key: null })
    }
    if (current === null) giveDefaults(values, input, defaults)
    return { values, issues: [...issues, ...missing(required, input, values, current)] }
  })
}

/** A record that already points to a deleted one may be written with that value again. */
function follow(
  wish: ReferenceWish,
  found: FoundReference | undefined,
  current: RecordRow | null,
): PartValue | InputIssue {
  const { part } = wish
  const before = current?.[part.column]
  if (wish.identifier.column === 'id' && wish.key === before) return { part, value: wish.key, key: null }
  if (found === undefined || found.kind === 'missing') return referenceIssue(wish, 'missing')
  if (found.kind === 'deleted' && found.id !== before) return referenceIssue(wish, 'deleted')
  return { part, value: found.id, key: null }
}

/** What a request empties stays empty: a default is for what it does not name. */
function giveDefaults(values: Map<string, PartValue>, input: RecordInput, defaults: readonly PartDefault[]): void {
  for (const { part, value, beside } of defaults) {
    if (isGiven(input, part) || (beside !== undefined && (values.get(beside)?.value ?? null) === null)) continue
    values.set(part.column, { part, value, key: null })
  }
}

const isGiven = ({ values, references }: RecordInput, { column }: Part): boolean =>
  values.has(column) || references.some(({ part }) => part.column === column)

/** Whoever creates a record owns it unless the request says otherwise, be it that nobody does. */
function ownerPart(object: ObjectModel): Part | null {
  const owner = ownerField(object)
  return owner === undefined ? null : (partsOfField(owner)[0] ?? null)
}

/** Of a composite field the primary part is what is required. */
const requiredParts = (object: ObjectModel): readonly Part[] =>
  partsOf(object).filter(
    (part) => part.field.isRequired && !part.field.isSystem && partsOfField(part.field)[0]?.column === part.column,
  )

function missing(
  required: readonly Part[],
  input: RecordInput,
  values: ReadonlyMap<string, PartValue>,
  current: RecordRow | null,
): readonly InputIssue[] {
  return required
    .filter((part) => {
      const given = values.get(part.column)
      if (given !== undefined) return given.value === null
      // Named but not readable or not found: that is told already.
      return current === null && !isGiven(input, part) && !input.issues.some(({ path }) => path === part.path)
    })
    .map((part) => ({ code: 'REQUIRED_MISSING', details: { field: part.header }, path: part.path, text: null }))
}
