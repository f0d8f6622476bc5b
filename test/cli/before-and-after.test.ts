/** What a person sees before an import changes records, and what an undo left alone. */
import { expect, test } from 'vitest'
import { useWaybill } from './support/running-waybill.ts'

const waybill = useWaybill()

async function edit(email: string, jobTitle: string): Promise<void> {
  const file = waybill.file('edit.csv', `Email,Job Title\n${email},${jobTitle}\n`)
  await waybill.json('import', file, '--object', 'people', '--match', 'email', '--yes')
}

test('the first records are shown as they will be, with what changes before and after', async () => {
  await edit('ada@example.com', 'Analyst')
  const file = waybill.file(
    'next.csv',
    'Email,Job Title\nada@example.com,Engineer\ngrace@example.com,Admiral\nnobody,None\n',
  )
  const { stdout } = await waybill.run('import', file, '--object', 'people', '--match', 'email', '--dry-run')
  expect(stdout).toContain(
    'The first records as they will be\n' +
      '  row 1  updates a record\n    jobTitle: Analyst → Engineer\n' +
      '  row 2  new\n    emails.primary grace@example.com · jobTitle Admiral\n' +
      '  row 3  fails\n    "nobody" is not an e-mail address.\n',
  )
})

test('what an undo left alone is listed with the reasons, for people, programs and spreadsheets', async () => {
  await edit('joan@example.com', 'Analyst')
  const file = waybill.file('change.csv', 'Email,Job Title\njoan@example.com,Engineer\n')
  const [done] = await waybill.json('import', file, '--object', 'people', '--match', 'email', '--yes')
  await edit('joan@example.com', 'Director')
  const [undo] = await waybill.json('undo', String(done?.['id']))
  expect(undo).toMatchObject({ kept: 1, putBack: 0 })
  const id = String(undo?.['id'])

  const shown = await waybill.run('jobs', id)
  expect(shown.stdout).toContain('Job Title was edited since')
  const kept = waybill.pathOf('kept.csv')
  expect((await waybill.run('jobs', id, '--kept', kept)).exitCode).toBe(0)
  expect(waybill.read('kept.csv')).toMatch(
    /^Row,Record,Field,Before the import,Reason,What to do\r\n1,[\da-f-]{36},jobTitle,Analyst,/,
  )
  expect(await waybill.json('jobs', id, '--kept', '-')).toMatchObject([
    { row: 1, field: 'jobTitle', reason: 'EDITED_SINCE', before: 'Analyst' },
  ])
  expect(await waybill.request(`/imports/${String(done?.['id'])}`)).toMatchObject({ status: 'undone', undoId: id })
  const wrong = await waybill.run('jobs', String(done?.['id']), '--kept', '-')
  expect(wrong).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('needs the id of an undo') })
})

test('failed rows come as a workbook where the file is named so', async () => {
  const file = waybill.file('bad.csv', 'Email\nok@example.com\nnobody\n')
  const { stdout } = await waybill.run('import', file, '--object', 'people', '--yes', '--json')
  const { id } = JSON.parse(stdout)
  await waybill.run('jobs', id, '--failed-rows', waybill.pathOf('bad.xlsx'))
  expect(waybill.read('bad.xlsx').slice(0, 2)).toBe('PK')
})
