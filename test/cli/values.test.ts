/** How cells are read is told, asked and answered from a shell. */
import { expect, test } from 'vitest'
import { useWaybill } from './support/running-waybill.ts'

const waybill = useWaybill()

const LEADS = `First Name,Email,Status,Phone
Ada,ada@example.com,New,01 42 68 53 00
Bob,bob@example.com,Contactd,N/A
Cy,cy@example.com,Contactd,
`

test('a look at a file says what it holds, and what would be asked with the flags that answer it', async () => {
  const file = waybill.file('leads.csv', LEADS)
  const [found] = await waybill.json('inspect', file, '--object', 'leads')
  expect(Object.keys(found ?? {})).toEqual(
    ['format', 'encoding', 'delimiter', 'sheet', 'headerRow', 'rows', 'columns', 'questions'], //
  )
  expect(found?.['columns']).toMatchObject([
    { header: 'First Name', field: 'name.first' },
    { header: 'Email', field: 'emails.primary' },
    {
      header: 'Status',
      field: 'status',
      profile: {
        filled: 3,
        blank: 0,
        distinct: 2,
        values: [
          { text: 'Contactd', count: 2, row: 2 },
          { text: 'New', count: 1, row: 1 },
        ],
        unreadable: { count: 2, rows: [2], values: ['Contactd'] },
      },
    },
    { header: 'Phone', field: 'phones.primary', profile: { blank: 1 } },
  ])
  expect(found?.['questions']).toMatchObject([
    { kind: 'value', header: 'Status', cells: 2, choices: [{ flag: '--value "Status:Contactd=contacted"' }, {}, {}] },
    { kind: 'phoneCountry', flag: '--format "Phone:phoneCountry=…"' },
    { kind: 'blankWords', choices: [{ flag: '--format "Phone:blankWords=N/A"' }, {}] },
  ])
  const { stdout } = await waybill.run('inspect', file, '--object', 'leads')
  expect(stdout).toContain('What the columns hold')
  expect(stdout).toContain('3 questions about the file')
})

test('the flags of the questions settle them', async () => {
  const file = waybill.file('settled.csv', LEADS)
  const flags = ['--value', 'Status:Contactd=contacted', '--format', 'Phone:phoneCountry=FR,blankWords=N/A']
  const [looked] = await waybill.json('inspect', file, '--object', 'leads', ...flags)
  expect(looked?.['questions']).toEqual([])
  expect(await waybill.json('import', file, '--object', 'leads', ...flags, '--yes')).toMatchObject([
    { status: 'completed', created: 3, failed: 0 },
  ])
  const [bob] = await waybill.json('records', 'leads', '--filter', 'emails.primary = bob@example.com')
  expect(bob).toMatchObject({ status: 'contacted', phones: { primary: null } })
})

test('a new option is made with the import', async () => {
  const file = waybill.file('new.csv', 'First Name,Email,Status\nDi,di@example.com,On hold\n')
  const flags = ['--object', 'leads', '--new-option', 'Status:On hold', '--yes']
  expect(await waybill.json('import', file, ...flags)).toMatchObject([{ created: 1, failed: 0 }])
  expect(await waybill.json('records', 'leads', '--filter', 'status is on_hold')).toHaveLength(1)
})

test('flags that cannot be meant are told before the file is sent', async () => {
  const file = waybill.file('wrong.csv', LEADS)
  const run = (...flags: readonly string[]) => waybill.run('import', file, '--object', 'leads', ...flags)
  expect(await run('--format', 'Phone')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('Keys: dateOrder'),
  })
  expect(await run('--format', 'Phone:dateOrder=XYZ')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('DMY'),
  })
  expect(await run('--value', 'Status')).toMatchObject({ exitCode: 2 })
  const unknown = await run('--value', 'Status:Contactd=nothing')
  expect(unknown).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('known: new, contacted') })
})
