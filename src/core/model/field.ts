import type { SelectOption, ValueType } from '../value/value-type.ts'
import { PARTS_OF_KIND, isComposite, type FieldKind, type PartSpec } from './field-kind.ts'

/** What a kind needs to know beyond its name. */
export interface FieldSettings {
  /** Choices of a select or multi-select field. */
  readonly options?: readonly SelectOption[]
  /** An open list also takes values that are not among its options. */
  readonly openOptions?: boolean
  /** API name of the object that a relation points to. */
  readonly relationTo?: string
  readonly description?: string
  /** What new records have there unless they are given a value, as its codec writes it. */
  readonly defaultValue?: string
  /** ISO 4217: of amounts of new records that come without a currency. */
  readonly currency?: string
  /** ISO 3166, two letters: of phone numbers that come without a country code. */
  readonly phoneCountry?: string
  /** How many decimals numbers and amounts are shown with; they are kept as they were given. */
  readonly decimals?: number
  /** What the records that point here by a relation are called at the record that they point to. */
  readonly inverseLabel?: string
}

export interface Field {
  readonly id: string
  /** camelCase, unique in its object; public in the API, the CLI and templates. */
  readonly apiName: string
  readonly label: string
  readonly kind: FieldKind
  /** A standard field can be renamed but not removed. */
  readonly isCustom: boolean
  /** Kept by Waybill itself (`id`, `createdAt`, …): never written from a file, except `id` on creation. */
  readonly isSystem: boolean
  /** No two records, deleted ones included, share the normal form of the primary part. */
  readonly isUnique: boolean
  readonly isRequired: boolean
  /** Shown to the one who acts, and not theirs to change; only in a model that was narrowed to a role. */
  readonly isReadOnly?: boolean
  readonly settings: FieldSettings
}

/** `field` or `field.subfield`, or `relation.identifier`: `jobTitle`, `emails.primary`, `company.domain`. */
export type FieldPath = string

/**
 * One column of an object's record table.
 *
 * `keyColumn` holds the normal form of the value where spelling may differ (`Ada@Example.com`,
 * `+33 1 …`); matching and uniqueness use it. Where the value is its own normal form it is null.
 */
export interface Part {
  readonly field: Field
  readonly spec: PartSpec
  readonly path: FieldPath
  /** `Label` or `Label / Subfield`: the header in templates and exports. */
  readonly header: string
  readonly type: ValueType
  readonly column: string
  readonly keyColumn: string | null
  readonly isUnique: boolean
}

/** Types whose spelling varies: their primary column is followed by one with the normal form. */
const KEYED_TYPES: ReadonlySet<ValueType> = new Set(['email', 'phone', 'link'])

export function partsOfField(field: Field): readonly Part[] {
  return PARTS_OF_KIND[field.kind].map((spec, index) => makePart(field, spec, index === 0))
}

function makePart(field: Field, spec: PartSpec, isPrimary: boolean): Part {
  const column = columnName(field, spec)
  const isUnique = field.isUnique && isPrimary
  const isKeyed = spec.type === 'link' ? isUnique : KEYED_TYPES.has(spec.type)
  return {
    field,
    spec,
    path: spec.name === '' ? field.apiName : `${field.apiName}.${spec.name}`,
    header: isComposite(field.kind) ? `${field.label} / ${spec.label}` : field.label,
    type: spec.type,
    column,
    keyColumn: isKeyed ? `${column}_key` : null,
    isUnique,
  }
}

/** `emails` + `primary` → `emails_primary`; a relation `company` → `company_id`. */
function columnName(field: Field, spec: PartSpec): string {
  const base = snakeCase(field.apiName)
  if (field.kind === 'relation') return `${base}_id`
  return spec.name === '' ? base : `${base}_${snakeCase(spec.name)}`
}

export const snakeCase = (camelCase: string): string =>
  camelCase.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
