/** How the cells of a relation find the other record: one reading of the cell for each way it may be named. */
import { identifiersOf, namePartsOf, ownerField, type ObjectModel, type Target } from '../model/object.ts'
import type { Part } from '../model/field.ts'
import type { ValueType } from '../value/value-type.ts'
import type { MissingPolicy } from './import-options.ts'

/** One way to find the other record. Absent properties are those of layouts made before there were several. */
export interface RelationLookup {
  readonly object: string
  readonly objectLabel: string
  readonly table: string
  /** Column of the other table that is compared, and its type there. Of a name its first column. */
  readonly matchColumn: string
  readonly identifierType: ValueType
  /** What the cell holds, in words. */
  readonly identifierLabel: string
  /** By a name the record is found that alone has it. Absent: by a unique value. */
  readonly by?: 'name'
  /** Of a name: the columns that it stands in. */
  readonly nameColumns?: readonly string[]
  /** The cell may hold something else as well: what this reading cannot make out is left to the next. */
  readonly isLenient?: true
  /** What a row does whose record is not there. Absent: it is refused. */
  readonly missing?: MissingPolicy
  /** Where what is known of a missing record goes, when it is created. */
  readonly creates?: {
    /** Column of the identifier's value; of a name the first of its columns. */
    readonly valueColumn: string
    readonly nameColumns: readonly string[]
    readonly hasOwner: boolean
  }
}

type RelationTarget = Target & { readonly kind: 'relation' }

/** In the order in which they are tried. */
export function relationLookups(target: RelationTarget, missing: MissingPolicy): readonly RelationLookup[] {
  const { object, by } = target
  const named = namedPartsOf(object)
  if (by === 'identifier') return [byIdentifier(object, target.identifier, missing)]
  if (by === 'name') return [byName(object, named, labelOf(named), missing)]
  const identifiers = identifiersOf(object).toSorted((a, b) => rankOf(a) - rankOf(b))
  const [last] = named.length > 0 ? named : identifiers.slice(-1)
  const inWords = listed([
    ...identifiers.map(({ field }) => field.label),
    ...(named.length > 0 ? [labelOf(named)] : []),
  ])
  const readings = identifiers.map((identifier): RelationLookup =>
    identifier === last
      ? Object.assign(byIdentifier(object, identifier, missing), { identifierLabel: inWords })
      : Object.assign(byIdentifier(object, identifier, missing), { isLenient: true as const }),
  )
  return named.length > 0 ? [...readings, byName(object, named, inWords, missing)] : readings
}

const labelOf = ([part]: readonly Part[]): string => part?.field.label ?? ''

const rankOf = ({ column }: Part): number => (column === 'id' ? 0 : 1)

const listed = (labels: readonly string[]): string =>
  labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} or ${labels.at(-1)}`

const common = (object: ObjectModel, missing: MissingPolicy) => ({
  object: object.apiName,
  objectLabel: object.labelPlural,
  table: object.table,
  ...(missing !== 'refuse' && { missing }),
})

const creating = (
  object: ObjectModel,
  value: Part | undefined,
  missing: MissingPolicy,
): Pick<RelationLookup, 'creates'> =>
  missing !== 'create' || value === undefined
    ? {}
    : {
        creates: {
          valueColumn: value.column,
          nameColumns: namedPartsOf(object).map(({ column }) => column),
          hasOwner: ownerField(object) !== undefined,
        },
      }

const namedPartsOf = (object: ObjectModel): readonly Part[] =>
  namePartsOf(object).filter(({ column }) => column !== 'id')

const byIdentifier = (object: ObjectModel, identifier: Part, missing: MissingPolicy): RelationLookup => ({
  ...common(object, missing),
  ...creating(object, identifier, missing),
  matchColumn: identifier.keyColumn ?? identifier.column,
  identifierType: identifier.type,
  identifierLabel: identifier.field.label,
})

const byName = (
  object: ObjectModel,
  parts: readonly Part[],
  identifierLabel: string,
  missing: MissingPolicy,
): RelationLookup => ({
  ...common(object, missing),
  ...creating(object, parts[0], missing),
  matchColumn: parts[0]?.column ?? '',
  identifierType: 'text',
  identifierLabel,
  by: 'name',
  nameColumns: parts.map(({ column }) => column),
})
