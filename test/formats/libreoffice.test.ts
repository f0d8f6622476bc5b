/**
 * One table with names, dates, times, numbers, percentages, codes and texts that look like something else,
 * saved by LibreOffice in every format that it writes.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { apply, draftCsv, plan } from '../support/importing.ts'
import { useEmptyWorkspace } from '../import/use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const FORMATS = ['csv', 'xlsx', 'xls', 'ods', 'html', 'xml'] as const

const fixture = (format: string): Buffer =>
  readFileSync(path.resolve(import.meta.dirname, `../fixtures/files/people.${format}`))

/** Into this one of them LibreOffice does not write the format of the postcodes. */
const postcodeField = (format: string): string | null => (format === 'xml' ? null : 'city')

async function importFixture(format: string, cityField = postcodeField(format)): Promise<readonly object[]> {
  const map = [
    { column: 'Badge', field: 'jobTitle' },
    { column: 'Postcode', field: cityField },
  ]
  const draft = await draftCsv(workspace.context, 'people', fixture(format), { map })
  await plan(workspace.context, draft.id)
  const { counts } = await apply(workspace.context, draft.id)
  expect(counts).toMatchObject({ created: 3, failed: 0 })
  const people = await workspace.all('people')
  return people.map(({ name, emails, birthday, phones, jobTitle, city }) => ({
    name,
    emails,
    birthday,
    phones,
    jobTitle,
    city,
  }))
}

test.each(FORMATS.slice(1))('%s imports to the same records as CSV', async (format) => {
  const expected = await importFixture('csv', postcodeField(format))
  await workspace.sql('truncate people cascade')

  expect(await importFixture(format)).toEqual(expected)
})

test('codes keep their zeros, dates their day, and texts that look like something else stay texts', async () => {
  expect(await importFixture('xlsx')).toMatchObject([
    { birthday: '1985-12-10', jobTitle: '007', city: '01234' },
    { birthday: '1906-12-09', jobTitle: '00042', city: '75001' },
    { birthday: '2024-02-29', jobTitle: '1e5', city: '00007', name: { last: 'Œuvrard, née "Dupont"' } },
  ])
})

test.each(FORMATS.filter((format) => format !== 'csv' && format !== 'html'))(
  '%s: every cell reads as it is, and the format is told by content',
  async (format) => {
    const { inspection } = await draftCsv(workspace.context, 'people', fixture(format))

    expect(inspection.dialect).toMatchObject({ kind: 'spreadsheet', format, sheet: 'People', headerRow: 0 })
    expect(inspection.rows).toEqual({ count: 3, isExact: true })
    const [, , , , metAt, amount, , phone, subscribed, discount, score] = inspection.columns.map(
      ({ samples }) => samples,
    )
    expect(metAt).toEqual(['2026-04-03T09:30:00', '2026-11-21T00:00:00', '1999-12-31T23:59:59'])
    expect(amount).toEqual(['1234.5', '0.1', '1000000'])
    expect(phone).toEqual(['+33 1 23 45 67 89', '=SUM text', '#N/A'])
    expect(subscribed).toEqual(['TRUE', 'FALSE'])
    expect(discount).toEqual(['25%', '100%', '7.5%'])
    expect(score).toEqual(['42', '-7', '0'])
  },
)
