/** Fields that become unique, from the start or over the records that there are. */
import { expect, test } from 'vitest'
import { createField } from '../../src/operations/model/create-field.ts'
import { setUnique } from '../../src/operations/model/set-unique.ts'
import { createRecord } from '../../src/operations/records/create-record.ts'
import { deleteRecord } from '../../src/operations/records/delete-record.ts'
import { updateRecord } from '../../src/operations/records/update-record.ts'
import { withWorkspace } from '../support/workspace.ts'

const UNIQUE_VALUES: readonly (readonly [string, unknown, unknown])[] = [
  ['text', 'a', 'a'],
  ['number', '1.50', 1.5],
  ['date', '2026-01-01', '2026-01-01'],
  ['email', 'a@b.co', 'A@b.co'],
  ['emails', 'a@b.co', { primary: 'A@B.co' }],
  ['phones', '+33 1 42 68 53 00', '+33142685300'],
  ['links', 'acme.com', 'https://www.ACME.com/'],
  ['uuid', '0193b3a0-0000-7000-8000-00000000000a', '0193B3A0-0000-7000-8000-00000000000A'],
]

test.each(UNIQUE_VALUES)('a field of the kind %s is unique from the start', (kind, first, second) =>
  withWorkspace(async ({ context }) => {
    await createField(context, 'notes', { label: 'Key', kind, isUnique: true })
    await createRecord(context, 'notes', { key: first })
    await expect(createRecord(context, 'notes', { key: second })).rejects.toMatchObject({ code: 'UNIQUE_CONFLICT' })
  }),
)

test.each(UNIQUE_VALUES)(
  'a field of the kind %s becomes unique later, told of duplicates first',
  (kind, first, second) =>
    withWorkspace(async ({ context, seed }) => {
      await createField(context, 'notes', { label: 'Key', kind })
      const [one = '', two = ''] = await seed('notes', [{ key: first }, { key: second }, {}, {}])
      await deleteRecord(context, 'notes', one)
      const attempt = setUnique(context, 'notes', 'key', true)
      await expect(attempt).rejects.toMatchObject({
        code: 'FIELD_HAS_DUPLICATES',
        details: { count: 1, records: `${one}, ${two}` },
      })
      await updateRecord(context, 'notes', two, { key: null })
      expect(await setUnique(context, 'notes', 'key', true)).toMatchObject({ isUnique: true })
      await expect(updateRecord(context, 'notes', two, { key: second })).rejects.toMatchObject({
        code: 'UNIQUE_CONFLICT',
      })
      expect(await setUnique(context, 'notes', 'key', true)).toMatchObject({ isUnique: true })
      expect(await setUnique(context, 'notes', 'key', false)).toMatchObject({ isUnique: false })
      expect(await updateRecord(context, 'notes', two, { key: second })).toMatchObject({ id: two })
    }),
)

test('links become unique by their normal form, however many there are', () =>
  withWorkspace(async ({ context, sql, find }) => {
    await sql(
      `insert into people (linkedin_primary) select 'https://www.LinkedIn.com/in/p' || n || '/' from generate_series(1, 25000) n`,
    )
    await setUnique(context, 'people', 'linkedin', true)
    const [filled] = await sql(
      `select count(*)::int as count from people where linkedin_primary_key ~ '^linkedin.com/in/p\\d+$'`,
    )
    expect(filled).toEqual({ count: 25_000 })
    expect(await find('people', { linkedin: 'linkedin.com/in/p17' })).not.toBeNull()
    await expect(createRecord(context, 'people', { linkedin: 'linkedin.com/in/p25000' })).rejects.toMatchObject({
      code: 'UNIQUE_CONFLICT',
    })
    await setUnique(context, 'people', 'linkedin', false)
    expect(await createRecord(context, 'people', { linkedin: 'linkedin.com/in/p25000' })).toMatchObject({
      linkedin: { primary: 'linkedin.com/in/p25000' },
    })
  }))

test('some duplicates are named, with their number', () =>
  withWorkspace(async ({ context, seed }) => {
    await seed(
      'people',
      ['a', 'a', 'b', 'b', 'b', 'c', 'c', 'd', 'd', 'e'].map((city) => ({ city })),
    )
    await expect(setUnique(context, 'people', 'city', true)).rejects.toThrow(
      'City cannot be unique: 4 values occur more than once, such as "b", "a", "c".',
    )
  }))

test('what cannot be indexed cannot be unique', () =>
  withWorkspace(async ({ context, sql }) => {
    await sql(`insert into people (city) select string_agg(md5(n::text), '') from generate_series(1, 500) n`)
    await expect(setUnique(context, 'people', 'city', true)).rejects.toMatchObject({ code: 'VALUE_INVALID' })
    await expect(setUnique(context, 'people', 'tags', true)).rejects.toMatchObject({ code: 'UNIQUE_NOT_POSSIBLE' })
    await expect(setUnique(context, 'people', 'id', false)).rejects.toMatchObject({ code: 'FIELD_READ_ONLY' })
  }))
