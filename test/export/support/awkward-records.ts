/** Records with what is hard to get into a file and out of it unchanged, for every kind of field. */
import * as fc from 'fast-check'
import { FIELD_KINDS, type FieldKind } from '../../../src/core/model/field-kind.ts'
import { createField } from '../../../src/operations/model/create-field.ts'
import { createObject } from '../../../src/operations/model/create-object.ts'
import type { Workspace } from '../../support/workspace.ts'

export const fieldOf = (kind: FieldKind): string => `my${kind.charAt(0).toUpperCase()}${kind.slice(1)}`

/** An object, `samples`, with a field of every kind. */
export async function createSamples({ context }: Workspace): Promise<void> {
  await createObject(context, { labelSingular: 'Sample', labelPlural: 'Samples' })
  for (const kind of FIELD_KINDS) {
    await createField(context, 'samples', {
      label: `A ${kind}`,
      apiName: fieldOf(kind),
      kind,
      ...((kind === 'select' || kind === 'multiSelect') && { options: OPTIONS, openOptions: true }),
      ...(kind === 'relation' && { relationTo: 'companies' }),
    })
  }
}

const OPTIONS = ['Red Wine', '=Blue', "'tis", '0012']

/** Each has spoilt a file for somebody. */
export const AWKWARD = [
  'say "hi"',
  'one\ntwo',
  'one\r\ntwo',
  'a\tb',
  '😀 👨‍👩‍👧',
  'עברית עם English',
  '=SUM(A1)',
  '=1+1\nx',
  '@cmd',
  '+cmd|x',
  '-2+3',
  "'x",
  "'=x",
  "''=x",
  "'quoted'",
  '0012',
  '123456789012345678',
  '+33 1 42 68 53 00',
  '+33123456789',
  '-5',
  '[]',
  '["a"]',
  '{}',
  ' both ends ',
  'N/A',
  'null',
  '#N/A',
  'true',
  '1/2',
  '03/04/2026',
  '1,5',
  '1.234',
  '1e5',
  '\\N',
  '\\.',
  'back\\slash',
  'a,b;c|d',
  'bell\u0007',
  '_x0007_',
  '<b>&amp;</b>',
  'e\u0301 \u00e9',
  'line\u2028separator',
] as const

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...AWKWARD) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 10 }).map((any) => any.replaceAll('\0', '').toWellFormed()),
  },
)

const number = fc.oneof(
  fc.integer().map(String),
  fc.tuple(fc.integer(), fc.nat(99_999)).map(([whole, part]) => `${whole}.${part}1`),
  fc.constantFrom(
    '1.234',
    '-1.234',
    '0.123',
    '1000',
    '123456789012345678',
    '0.12345678901234567891',
    '1000000000000000000000',
  ),
)

const email = fc.constantFrom('Ada@Example.com', '+tag@x.co', '=odd@x.co', '-dash@x.co')
const phone = fc.constantFrom('+33 1 42 68 53 00', '+1 (202) 555-0143', '0012 34 56', '=1+1', 'call me', '+14155552671')
const link = fc.constantFrom('acme.com', 'https://www.Acme.com/a?b=c&d=e', 'x.org/a,b')
const option = fc.constantFrom('red_wine', 'Red Wine', '=Blue', "'tis", '0012', 'something else')

const instant = fc
  .date({ min: new Date('0001-01-02T00:00:00Z'), max: new Date('9999-12-30T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
const recent = fc
  .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2050-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())

const json = fc.oneof(
  fc.dictionary(fc.constantFrom('a', 'b c', '"'), fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null))),
  fc.array(fc.oneof(text, fc.integer()), { maxLength: 3 }),
  text,
  fc.integer(),
)

const list = (element: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> => fc.array(element, { maxLength: 3 })

const VALUES: { readonly [kind in Exclude<FieldKind, 'relation' | 'actor'>]: fc.Arbitrary<unknown> } = {
  text,
  richText: text,
  number,
  boolean: fc.boolean(),
  date: fc.oneof(instant, recent).map((iso) => iso.slice(0, 10)),
  dateTime: fc.oneof(instant, recent),
  fullName: fc.record({ first: text, last: text }),
  email,
  emails: fc.record({ primary: email, additional: list(email) }),
  phones: fc.record({ primary: phone, additional: list(phone) }),
  links: fc.record({ primary: link, additional: list(link) }),
  address: fc.record({ street1: text, street2: text, city: text, state: text, postalCode: text, country: text }),
  currency: fc.record({ amount: number, currency: fc.constantFrom('EUR', 'USD', 'CHF') }),
  select: option,
  multiSelect: list(option),
  array: list(text),
  rating: fc.integer({ min: 1, max: 5 }),
  json,
  uuid: fc.uuid(),
}

/** @param companies ids that records may point to */
export function awkwardRecords(
  companies: readonly string[],
  count: number,
): fc.Arbitrary<readonly Readonly<Record<string, unknown>>[]> {
  const values = Object.entries(VALUES).map(
    ([kind, value]) => [fieldOf(kind as FieldKind), fc.option(value, { freq: 5 })] as const,
  )
  const record = fc.record({
    name: text,
    [fieldOf('relation')]: fc.option(fc.constantFrom(...companies)),
    ...Object.fromEntries(values),
  })
  return fc.array(record, { minLength: count, maxLength: count })
}
