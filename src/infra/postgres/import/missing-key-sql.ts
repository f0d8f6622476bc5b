/** By what a row's missing record is created, and found again by the other rows that name it. */
import type { RelationGroup, RelationReading } from '../../../core/import/relation-groups.ts'
import { quoteLiteral } from '../identifier.ts'
import { keyColumn } from './work-tables.ts'

/** What stands for a name where the columns of identifiers stand. */
export const BY_NAME = 'name'

/** The staged key of a reading. */
export const stagedKey = ({ position }: RelationReading): string => `s.${keyColumn(position)}`

/** The normal form of a name, from what was looked up of it. */
export const nameKeyOf = ({ position }: RelationReading): string => `f${position}.key`

const isName = ({ lookup }: RelationReading): boolean => lookup.by === 'name'
const isId = ({ lookup }: RelationReading): boolean => lookup.by !== 'name' && lookup.matchColumn === 'id'

/** What a row's record would be created by: what is unique before the name. An id is no description of a record. */
function byFirst(
  { readings }: RelationGroup,
  ofIdentifier: (reading: RelationReading) => string,
  ofName: (reading: RelationReading) => string,
): string {
  const cases = [
    ...readings.filter(isId).map((reading) => `when ${stagedKey(reading)} is not null then null`),
    ...readings
      .filter((reading) => !isId(reading) && !isName(reading))
      .map((reading) => `when ${stagedKey(reading)} is not null then ${ofIdentifier(reading)}`),
    ...readings.filter(isName).map((reading) => `when ${nameKeyOf(reading)} is not null then ${ofName(reading)}`),
  ]
  return `case ${cases.join(' ')} end`
}

export const madeBy = (group: RelationGroup): string =>
  byFirst(
    group,
    ({ lookup }) => quoteLiteral(lookup.matchColumn),
    () => quoteLiteral(BY_NAME),
  )

export const madeKey = (group: RelationGroup): string =>
  byFirst(group, (reading) => `${stagedKey(reading)}::text`, nameKeyOf)

/** A cell that may hold anything is no name where it was read as something unique. */
export function madeName(group: RelationGroup, take: (reading: RelationReading) => string): string {
  const names = group.readings.filter(isName)
  return byFirst(
    group,
    ({ column }) => {
      const others = names.filter((name) => name.column.index !== column.index).map(take)
      return others.length === 0 ? 'null' : `coalesce(${others.join(', ')})`
    },
    take,
  )
}

/** `x…`: the record that is created for a row. After the joins that find one. */
export const missingJoins = (group: RelationGroup): readonly string[] => [
  `left join missing_keys x${group.head} on x${group.head}.object = ${quoteLiteral(group.lookup.object)}
    and x${group.head}.by = ${madeBy(group)} and x${group.head}.key = ${madeKey(group)}`,
]

export const missingId = ({ head }: RelationGroup, isBlocked: string): string =>
  `case when not (${isBlocked}) then x${head}.id end`
