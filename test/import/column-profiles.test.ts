/** What the whole file says about its columns decides how their cells are read; what it leaves open is asked. */
import { expect, test } from 'vitest'
import { getImportProfile, profileImport } from '../../src/operations/import/profile-import.ts'
import { createField } from '../../src/operations/model/create-field.ts'
import { apply, draftCsv, edit, failedRows, listImportRows, plan, updateImport } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace(async ({ context }) => {
  await createField(context, 'people', { label: 'Score', kind: 'number' })
  await createField(context, 'people', { label: 'Active', kind: 'boolean' })
  await createField(context, 'people', { label: 'Seen', kind: 'dateTime' })
  await createField(context, 'people', { label: 'Salary', kind: 'currency' })
  await createField(context, 'people', { label: 'Memo', kind: 'text' })
})

const lines = (column: string, cells: readonly string[]): string =>
  `First Name,${column}\n${cells.map((cell, row) => `P${row + 1},"${cell}"\n`).join('')}`

const planned = async (column: string, cells: readonly string[], settings = {}) => {
  const draft = await draftCsv(workspace.context, 'people', lines(column, cells), settings)
  return plan(workspace.context, draft.id)
}

/** The values of a column, or what is wrong with its cells. */
async function valuesOf(id: string, field: string): Promise<readonly unknown[]> {
  const { rows } = await listImportRows(workspace.context, id, { limit: 500 })
  return rows.map(({ values, problems }) => problems.find((each) => each.field === field)?.code ?? values[field])
}

test('dates that can be read in two orders are asked about, and nothing is guessed', async () => {
  const made = await planned('Birthday', ['03/04/1990', '05/06/1991'])
  expect(made.counts.failed + (made.preview?.counts.failed ?? 0)).toBe(2)
  expect(await valuesOf(made.id, 'birthday')).toEqual(['DATE_AMBIGUOUS', 'DATE_AMBIGUOUS'])
  expect(made.questions).toMatchObject([
    {
      kind: 'dateOrder',
      header: 'Birthday',
      field: 'birthday',
      cells: 2,
      rows: [1, 2],
      flag: '--format "Birthday:dateOrder=…"',
      choices: [{ flag: '--format "Birthday:dateOrder=DMY"' }, { flag: '--format "Birthday:dateOrder=MDY"' }],
    },
  ])
})

test('one date far down that has only one reading decides for the whole column', async () => {
  const cells = Array.from({ length: 9000 }, () => '03/04/1990')
  const made = await planned('Birthday', [...cells, '25/04/1990'])
  expect(made.preview?.counts).toMatchObject({ created: 9001, failed: 0 })
  expect(made.questions).toEqual([])
  const { rows } = await listImportRows(workspace.context, made.id, { limit: 1 })
  expect(rows[0]?.values['birthday']).toBe('1990-04-03')
  const profile = await getImportProfile(workspace.context, made.id)
  const birthday = profile.columns.find(({ field }) => field === 'birthday')
  expect(birthday).toMatchObject({ filled: 9001, blank: 0, dateOrder: { value: 'DMY', by: 'column', rows: [9001] } })
})

test('the answer to a question is the rule that it offers', async () => {
  const made = await planned('Birthday', ['03/04/1990'])
  const [choice] = made.questions[0]?.choices ?? []
  if (choice === undefined) throw new Error('There is nothing to choose.')
  const changed = await updateImport(workspace.context, made.id, { rules: [choice.rule] })
  expect(changed.questions).toEqual([])
  const again = await plan(workspace.context, made.id)
  expect(again.preview?.counts).toMatchObject({ created: 1, failed: 0 })
  expect(await valuesOf(made.id, 'birthday')).toEqual(['1990-04-03'])
})

test('what the member chose goes before what the column proves, and that before the option of the import', async () => {
  const proven = await planned('Birthday', ['03/04/1990', '25/04/1990'], { dateOrder: 'MDY' })
  expect(await valuesOf(proven.id, 'birthday')).toEqual(['1990-04-03', '1990-04-25'])
  await updateImport(workspace.context, proven.id, { rules: [{ column: 'Birthday', format: { dateOrder: 'MDY' } }] })
  await plan(workspace.context, proven.id)
  expect(await valuesOf(proven.id, 'birthday')).toEqual(['1990-03-04', 'DATE_NOT_IN_CALENDAR'])
  const open = await planned('Birthday', ['03/04/1990'], { dateOrder: 'MDY' })
  expect(await valuesOf(open.id, 'birthday')).toEqual(['1990-03-04'])
  expect(open.questions).toEqual([])
})

test('a column in which both orders are proven asks, and reads what is sure', async () => {
  const made = await planned('Birthday', ['25/04/1990', '04/25/1990', '03/04/1990'])
  expect(await valuesOf(made.id, 'birthday')).toEqual(['1990-04-25', '1990-04-25', 'DATE_AMBIGUOUS'])
  expect(made.questions).toMatchObject([{ kind: 'dateOrder', message: expect.stringContaining('row 2') }])
})

test('edits of cells count for the column', async () => {
  const made = await planned('Birthday', ['03/04/1990', '05/06/1990'])
  await edit(workspace.context, made.id, [{ row: 2, column: 'Birthday', text: '25/06/1990' }])
  const again = await plan(workspace.context, made.id)
  expect(await valuesOf(again.id, 'birthday')).toEqual(['1990-04-03', '1990-06-25'])
})

test('the decimal sign is that of the whole column', async () => {
  const german = await planned('Score', ['1.234', '12,50', '7'])
  expect(await valuesOf(german.id, 'score')).toEqual(['1234', '12.5', '7'])
  const english = await planned('Score', ['1,234', '12.50', '7'])
  expect(await valuesOf(english.id, 'score')).toEqual(['1234', '12.5', '7'])
  const open = await planned('Score', ['1,234', '12', '5,678'])
  expect(await valuesOf(open.id, 'score')).toEqual(['NUMBER_AMBIGUOUS', '12', 'NUMBER_AMBIGUOUS'])
  expect(open.questions).toMatchObject([{ kind: 'decimalSign', choices: [{}, {}] }])
  const thousands = await planned('Score', ['1.234', '12.500', '3.750'])
  expect(await valuesOf(thousands.id, 'score')).toEqual(['NUMBER_AMBIGUOUS', 'NUMBER_AMBIGUOUS', 'NUMBER_AMBIGUOUS'])
})

test('percentages, days of a spreadsheet and short years are asked about', async () => {
  const percent = await planned('Score', ['12%', '3'])
  expect(percent.questions).toMatchObject([{ kind: 'percent', rows: [1] }])
  const serial = await planned('Birthday', ['46347', '1990-01-01'])
  expect(serial.questions).toMatchObject([{ kind: 'serialDates', rows: [1] }])
  const rules = [{ column: 'Birthday', format: { serialDates: '1900' as const } }]
  await updateImport(workspace.context, serial.id, { rules })
  await plan(workspace.context, serial.id)
  expect(await valuesOf(serial.id, 'birthday')).toEqual(['2026-11-21', '1990-01-01'])
  const years = await planned('Birthday', ['25/04/48'])
  expect(years.questions.map(({ kind }) => kind)).toContain('shortYears')
})

test('words for nothing are blank when that is chosen, for a column or for the import', async () => {
  const made = await planned('Score', ['12', 'N/A', '-'])
  expect(made.preview?.counts).toMatchObject({ created: 1, failed: 2 })
  expect(made.questions).toMatchObject([{ kind: 'blankWords', cells: 2, rows: [2, 3] }])
  const [choice] = made.questions[0]?.choices ?? []
  if (choice === undefined) throw new Error('There is nothing to choose.')
  await updateImport(workspace.context, made.id, { rules: [choice.rule] })
  const again = await plan(workspace.context, made.id)
  expect(again.preview?.counts).toMatchObject({ created: 3, failed: 0 })
  const whole = await planned('Memo', ['n/a', 'fine'], { blankWords: ['N/A'] })
  expect(await valuesOf(whole.id, 'memo')).toEqual([null, 'fine'])
})

const ACTIVE = { map: [{ column: 'Active', field: 'active' }] }

test('a cross is yes where it stands alone, and asked about beside other words for yes', async () => {
  const alone = await planned('Active', ['x', '', 'X'], ACTIVE)
  expect(await valuesOf(alone.id, 'active')).toEqual(['true', null, 'true'])
  const beside = await planned('Active', ['x', '✓'], ACTIVE)
  expect(await valuesOf(beside.id, 'active')).toEqual(['BOOLEAN_UNREADABLE', 'true'])
  expect(beside.questions).toMatchObject([{ kind: 'value', flag: '--value "Active:x=…"' }])
})

test('the currency of an amount is taken from its cell', async () => {
  const draft = await draftCsv(
    workspace.context,
    'people',
    lines('Salary', ['€ 1,200.50', '300 USD', '12', 'kr 500']),
    {
      map: [{ column: 'Salary', field: 'salary.amount' }],
    },
  )
  const made = await plan(workspace.context, draft.id)
  expect(made.preview?.counts).toMatchObject({ created: 4, failed: 0 })
  expect(await valuesOf(made.id, 'salary.amount')).toEqual(['1200.5', '300', '12', '500'])
  expect(await valuesOf(made.id, 'salary.currency')).toEqual(['EUR', 'USD', null, null])
  expect(made.questions).toMatchObject([
    { kind: 'currency', rows: [4], unanswered: expect.stringContaining('No currency') },
  ])
  await updateImport(workspace.context, made.id, { rules: [{ column: 'Salary', format: { currency: 'SEK' } }] })
  await plan(workspace.context, made.id)
  expect(await valuesOf(made.id, 'salary.currency')).toEqual(['EUR', 'USD', 'SEK', 'SEK'])
  const done = await apply(workspace.context, made.id)
  expect(done.counts).toMatchObject({ created: 4, failed: 0 })
  expect(await workspace.find('people', { firstName: 'P1' })).toMatchObject({
    salary: { amount: 1200.5, currency: 'EUR' },
  })
})

test('a profile can be had before anything is planned, and is not made twice', async () => {
  const cells = ['2026-01-01 10:00', '', '2026-01-02 11:00']
  const draft = await draftCsv(workspace.context, 'people', lines('Seen', cells))
  await expect(getImportProfile(workspace.context, draft.id)).rejects.toMatchObject({ code: 'IMPORT_STATE' })
  const profile = await profileImport(workspace.context, draft.id)
  expect(profile).toMatchObject({
    rows: 3,
    columns: [
      { header: 'First Name', filled: 3, distinct: 3 },
      { header: 'Seen', filled: 2, blank: 1, values: [{ text: '2026-01-01 10:00', count: 1, row: 1 }, {}] },
    ],
    questions: [{ kind: 'timeZone', unanswered: 'They are taken for UTC.' }],
  })
  expect(await getImportProfile(workspace.context, draft.id)).toEqual(profile)
  const made = await plan(workspace.context, draft.id)
  expect(made.questions).toEqual(profile.questions)
})

test('the file of failed rows has the words of the problem', async () => {
  const made = await planned('Score', ['12%'])
  expect(await failedRows(workspace.context, made.id)).toContain('12 % is kept as 12 or as 0.12')
})
