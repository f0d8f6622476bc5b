/**
 * The kinds a field can have, and the parts each kind is stored in.
 *
 * A *part* is one typed column: a text field has one, an address has six. Everything below the
 * field (mapping, staging, matching, applying, undoing, exporting) works on parts, so a new kind
 * is a row in `PARTS_OF_KIND` and, where it holds a new type of value, a codec in `core/value`.
 */
import type { ValueType } from '../value/value-type.ts'

export const FIELD_KINDS = [
  'text',
  'richText',
  'number',
  'boolean',
  'date',
  'dateTime',
  'fullName',
  'email',
  'emails',
  'phones',
  'links',
  'address',
  'currency',
  'select',
  'multiSelect',
  'array',
  'rating',
  'json',
  'uuid',
  'relation',
  'actor',
] as const

export type FieldKind = (typeof FIELD_KINDS)[number]

/** One column's worth of a field. `name` is empty when the kind has a single part. */
export interface PartSpec {
  readonly name: string
  readonly label: string
  readonly type: ValueType
}

const single = (type: ValueType): readonly PartSpec[] => [{ name: '', label: '', type }]

/** The parts of each kind, in the order that templates and exports show them. The first one is the *primary* part. */
export const PARTS_OF_KIND: { readonly [kind in FieldKind]: readonly PartSpec[] } = {
  text: single('text'),
  richText: single('text'),
  number: single('number'),
  boolean: single('boolean'),
  date: single('date'),
  dateTime: single('dateTime'),
  fullName: [
    { name: 'first', label: 'First Name', type: 'text' },
    { name: 'last', label: 'Last Name', type: 'text' },
  ],
  email: single('email'),
  emails: [
    { name: 'primary', label: 'Primary Email', type: 'email' },
    { name: 'additional', label: 'Additional Emails', type: 'emailList' },
  ],
  phones: [
    { name: 'primary', label: 'Primary Phone', type: 'phone' },
    { name: 'additional', label: 'Additional Phones', type: 'phoneList' },
  ],
  links: [
    { name: 'primary', label: 'Primary Link', type: 'link' },
    { name: 'additional', label: 'Additional Links', type: 'linkList' },
  ],
  address: [
    { name: 'street1', label: 'Street', type: 'text' },
    { name: 'street2', label: 'Street 2', type: 'text' },
    { name: 'city', label: 'City', type: 'text' },
    { name: 'state', label: 'State', type: 'text' },
    { name: 'postalCode', label: 'Postal Code', type: 'text' },
    { name: 'country', label: 'Country', type: 'text' },
  ],
  currency: [
    { name: 'amount', label: 'Amount', type: 'number' },
    { name: 'currency', label: 'Currency', type: 'currencyCode' },
  ],
  select: single('select'),
  multiSelect: single('multiSelect'),
  array: single('textList'),
  rating: single('rating'),
  json: single('json'),
  uuid: single('uuid'),
  relation: single('reference'),
  actor: [
    { name: 'source', label: 'Source', type: 'text' },
    { name: 'member', label: 'Member', type: 'reference' },
    { name: 'job', label: 'Batch Job', type: 'uuid' },
  ],
}

/** True for kinds with subfields, such as `emails` and `address`. */
export const isComposite = (kind: FieldKind): boolean => PARTS_OF_KIND[kind].length > 1
