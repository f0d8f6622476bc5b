/** What the texts of a relation's column lead to: as the plan would find it, for one column and its different texts. */
import type { Actor } from '../../core/access/actor.ts'
import { ruleFor } from '../../core/access/role.ts'
import type { LayoutColumn } from '../../core/import/layout.ts'
import type { DistinctValue } from '../../core/import/profile/column-stats.ts'
import { decidedReading, isOpen, type ReadValue, type ValueReading } from '../../core/import/profile/read-values.ts'
import { nearOptions } from '../../core/import/profile/value-questions.ts'
import { decisionKey, type ValueDecisions } from '../../core/import/value-decision.ts'
import type { ObjectModel } from '../../core/model/object.ts'
import type { SelectOption } from '../../core/value/value-type.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import { findByKeys, listNamed, type FoundRecord } from '../../infra/postgres/import/named-values.ts'
import { byId, relatedKey, type RelatedColumn } from './related-key.ts'

interface Scene {
  readonly db: Queryable
  readonly actor: Actor
  /** The object that the relation points to. */
  readonly object: ObjectModel
  /** In the order in which they are tried. */
  readonly ways: readonly [RelatedColumn, ...RelatedColumn[]]
  readonly decisions: ValueDecisions
}

/** Texts of which it is known what bears them; only what a decision names is looked for. */
export async function readKnown(
  scene: Scene,
  known: readonly (DistinctValue & { readonly reading: ValueReading })[],
): Promise<readonly ReadValue[]> {
  const { decisions, ways } = scene
  const [{ column }] = ways
  const isUsed = ({ text }: DistinctValue): boolean => column.values?.[decisionKey(text)]?.kind === 'use'
  const used = await readRelated(scene, known.filter(isUsed))
  const readings = new Map(used.map(({ text, reading }) => [text, reading]))
  const read = known.map(({ text, count, row, reading }): ReadValue => ({
    text,
    count,
    row,
    reading: readings.get(text) ?? decidedReading(column, text) ?? reading,
    isDecided: decisions[decisionKey(text)] !== undefined,
    near: [],
  }))
  return read.some(isOpen) ? withNear(scene, read) : read
}

export async function readRelated(scene: Scene, distinct: readonly DistinctValue[]): Promise<readonly ReadValue[]> {
  const { decisions, ways } = scene
  const [{ column }] = ways
  const texts = new Map(distinct.map(({ text }) => [text, usedText(column, text)]))
  const found = await findAll(scene, [...new Set(texts.values())])
  const read = distinct.map((value): ReadValue => ({
    ...value,
    reading: decidedReading(column, value.text) ?? readingOf(found.get(texts.get(value.text) ?? '') ?? []),
    isDecided: decisions[decisionKey(value.text)] !== undefined,
    near: [],
  }))
  return read.some(isOpen) ? withNear(scene, read) : read
}

/** What stands in the cell, or what the member has used in its place. */
function usedText(column: LayoutColumn, text: string): string {
  const settled = column.values?.[decisionKey(text)]
  return settled?.kind === 'use' ? settled.value : text
}

/** The first way that finds records decides. */
async function findAll(scene: Scene, texts: readonly string[]): Promise<ReadonlyMap<string, readonly FoundRecord[]>> {
  const { db, actor, object, ways } = scene
  const found = new Map<string, readonly FoundRecord[]>()
  if (!ruleFor(actor.role.permissions, object.apiName).allowed.includes('view')) return found
  for (const way of [...ways, byId(object, ways[0])]) {
    const keys = new Map(texts.flatMap((text) => (isFound(found.get(text)) ? [] : keyed(way, text))))
    if (keys.size === 0) continue
    const records = await findByKeys(db, actor, object, way.lookup, [...new Set(keys.values())])
    for (const [text, key] of keys) {
      const named = records.get(key)
      if (named !== undefined && (isFound(named) || !found.has(text))) found.set(text, named)
    }
  }
  return found
}

const isFound = (records: readonly FoundRecord[] = []): boolean => records.some(({ isDeleted }) => !isDeleted)

function keyed(way: RelatedColumn, text: string): readonly [string, string][] {
  const key = relatedKey(way, text)
  return key === null ? [] : [[text, key]]
}

function readingOf(records: readonly FoundRecord[]): ValueReading {
  const live = records.filter(({ isDeleted }) => !isDeleted)
  const [only] = live
  if (only !== undefined && live.length === 1) return { kind: 'record', id: only.id, name: only.name }
  if (live.length > 1) return { kind: 'several', count: live.length }
  return { kind: records.length > 0 ? 'deleted' : 'missing' }
}

async function withNear(scene: Scene, read: readonly ReadValue[]): Promise<readonly ReadValue[]> {
  const { db, actor, object, ways } = scene
  const { lookup } = ways.at(-1) ?? ways[0]
  const isAny = ways.length > 1
  if (!ruleFor(actor.role.permissions, object.apiName).allowed.includes('view')) return read
  const named = await listNamed(db, actor, object, lookup)
  const options = named.map(({ id, name, key }): SelectOption => ({ value: isAny ? id : key, label: name }))
  return read.map((value) => (isOpen(value) ? { ...value, near: nearOptions({ options }, value.text) } : value))
}
