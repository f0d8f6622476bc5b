import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { jsonLines, useWaybill } from './support/running-waybill.ts'

const waybill = useWaybill()

const PEOPLE = `Email,First Name,Last Name,Shoe Size
ada@example.com,Ada,Lovelace,37
grace@example.com,Grace,Hopper,38
`

test('a new installation imports at once, and says in one line of JSON what it did', async () => {
  const file = waybill.file('people.csv', PEOPLE)
  const command = ['import', file, '--object', 'people', '--match', 'email', '--yes', '--json']
  const { exitCode, stdout, stderr } = await waybill.run(...command)
  expect(exitCode, stderr).toBe(0)
  expect(stdout).toMatch(
    /^\{"id":"[\da-f-]{36}","status":"completed","rows":2,"created":2,"updated":0,"restored":0,"unchanged":0,"skipped":0,"failed":0\}\n$/,
  )
})

test('a person is told where each column goes, what will happen, what happened, and what to do next', async () => {
  const file = waybill.file(
    'changed.csv',
    PEOPLE.replace('Hopper', 'Murray').concat('joan@example.com,Joan,Clarke,36\n'),
  )
  const { exitCode, stdout, stderr } = await waybill.run('import', file, '--object', 'people', '--yes')
  expect(exitCode, stderr).toBe(0)
  expect(stdout).toMatch(/Email +emails\.primary +The header/)
  expect(stdout).toContain('1 column is not imported: Shoe Size.')
  expect(stdout).toContain('A row that finds a record by emails.primary updates it.')
  const counts = '  1  new\n  1  updated\n  0  restored\n  1  unchanged\n  0  skipped\n  0  failed\n  ─\n  3  rows\n'
  expect(stdout).toContain(`What the whole file will do\n${counts}`)
  expect(stdout).toContain(`Done: changed.csv → people\n${counts}`)
  expect(stdout).toMatch(/To take it back:\n {2}waybill undo [\da-f-]{36}\n/)
  expect(stderr).toBe('')
})

test('a dry run counts and changes nothing', async () => {
  const file = waybill.file('dry.csv', 'Email,Birthday\ndry@example.com,1999-01-02\nwet@example.com,soon\n')
  const { exitCode, stdout } = await waybill.run('import', file, '--object', 'people', '--dry-run', '--json')
  expect(exitCode).toBe(3)
  expect(jsonLines(stdout)).toMatchObject([{ status: 'draft', rows: 2, created: 1, failed: 1 }])
  expect(await waybill.json('records', 'people', '--filter', 'emails.primary = dry@example.com')).toEqual([])
})

test('without a terminal to ask on and without --yes nothing is imported, and the draft stays', async () => {
  const file = waybill.file('unsure.csv', 'Email\nunsure@example.com\n')
  const { exitCode, stderr } = await waybill.run('import', file, '--object', 'people')
  expect(exitCode).toBe(1)
  expect(stderr).toMatch(/^NOT_CONFIRMED: Nothing was imported: there is nobody to ask.*\n.*--yes/)
  const [draft] = await waybill.json('jobs', '--limit', '1')
  expect(draft).toMatchObject({ status: 'draft', file: 'unsure.csv' })
  const { stdout } = await waybill.run('cancel', String(draft?.['id']))
  expect(stdout).toBe('The import is cancelled.\n')
})

test('failed rows are explained by cause, written to a file, and go in when they are tried again', async () => {
  const file = waybill.file(
    'staff.csv',
    'Name,Email,Company / Domain\nBo,bo@new.example,new.example\nCy,cy@new.example,\n',
  )
  const first = await waybill.run('import', file, '--object', 'people', '--yes')
  expect(first.exitCode).toBe(3)
  expect(first.stdout).toMatch(/1 × RELATION_NOT_FOUND in company\.domain \(row 1\)\n {4}No record in Companies has/)

  const [job] = await waybill.json('jobs', '--limit', '1')
  const id = String(job?.['id'])
  const listed = await waybill.run('jobs', id, '--failed-rows', waybill.pathOf('failed.csv'))
  expect(listed.stdout).toContain('row 1, Company / Domain: No record in Companies has')
  expect(waybill.read('failed.csv')).toMatch(
    /^Name,Email,Company \/ Domain,Waybill Problem,Waybill Remedy\r?\nBo,bo@new\.example,new\.example,"?Company/,
  )
  expect(existsSync(waybill.pathOf('failed.csv.part'))).toBe(false)

  const companies = waybill.file('companies.csv', 'Name,Domain\nNew,new.example\n')
  await waybill.json('import', companies, '--object', 'companies', '--yes')
  expect(await waybill.json('retry', id)).toEqual([
    { id, status: 'completed', rows: 2, created: 2, updated: 0, restored: 0, unchanged: 0, skipped: 0, failed: 0 },
  ])
})

test('the flags decide: mapping, defaults, owner, blank cells, duplicates', async () => {
  const file = waybill.file('flags.csv', 'Mail address,Remark,Job Title\nflags@example.com,Likes = signs,Poet\n')
  const mapping = ['--map', 'Mail address=email', '--map', 'Remark=notes', '--map', 'Job Title=']
  const values = ['--owner', 'none', '--default', 'city=Paris']
  await waybill.json('import', file, '--object', 'people', ...mapping, ...values, '--yes')
  const flagged = ['records', 'people', '--filter', 'emails.primary = flags@example.com'] as const
  const notes = { notes: 'Likes = signs', jobTitle: null, city: 'Paris', owner: null }
  expect(await waybill.json(...flagged)).toMatchObject([notes])

  const blank = waybill.file('blank.csv', 'Email,City,Job Title\nflags@example.com,,Painter\n')
  // Left out the last time, the column is left out again unless it is told where to go.
  const titled = ['--map', 'Job Title=jobTitle', '--match', 'email', '--blank', 'keep']
  await waybill.json('import', blank, '--object', 'people', ...titled, '--yes')
  expect(await waybill.json(...flagged)).toMatchObject([{ city: 'Paris', jobTitle: 'Painter' }])

  const skipped = await waybill.json('import', blank, '--object', 'people', '--duplicates', 'skip', '--yes')
  expect(skipped).toMatchObject([{ rows: 1, skipped: 1 }])
})

test('an import is taken back once', async () => {
  const file = waybill.file('undo.csv', 'Email\nundo@example.com\n')
  const [job] = await waybill.json('import', file, '--object', 'people', '--yes')
  const id = String(job?.['id'])
  const [undo] = await waybill.json('undo', id)
  expect(Object.keys(undo ?? {})).toEqual([
    'id',
    'kind',
    'status',
    'rows',
    'removed',
    'putBack',
    'deletedAgain',
    'kept',
  ])
  expect(undo).toMatchObject({ kind: 'undo', status: 'completed', rows: 1, removed: 1, kept: 0 })
  expect(await waybill.json('jobs', id)).toMatchObject([{ id, kind: 'import', status: 'undone' }])

  const again = await waybill.run('undo', id, '--json')
  expect(again).toMatchObject({ exitCode: 1, stdout: '' })
  expect(jsonLines(again.stderr)).toMatchObject([{ error: { code: 'IMPORT_STATE' } }])
})

test('what the server refuses ends with its own words', async () => {
  const file = waybill.file('refused.csv', 'Email\nrefused@example.com\n')
  const { exitCode, stdout, stderr } = await waybill.run('import', file, '--object', 'folks', '--yes')
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
  expect(stderr).toMatch(/^OBJECT_UNKNOWN: There is no object "folks"\.\n.*people/)
  const owner = await waybill.run('import', file, '--object', 'people', '--owner', 'nobody@example.com', '--yes')
  expect(owner.stderr).toMatch(/^MEMBER_UNKNOWN: /)
})

test('a large file is sent in parts, and is whole', async () => {
  const note = 'n'.repeat(1000)
  const rows = Array.from({ length: 9000 }, (_, row) => `large${row}@example.com,${note}`)
  const file = waybill.file('large.csv', `Email,Notes\n${rows.join('\n')}\n`)
  const result = await waybill.json('import', file, '--object', 'people', '--dry-run')
  expect(result).toMatchObject([{ rows: 9000, created: 9000 }])
})

test('a look at a file proposes a mapping and leaves nothing to be done', async () => {
  const file = waybill.file('look.csv', 'Email;Job Title\r\nlook@example.com;Poet\r\n')
  const [found] = await waybill.json('inspect', file, '--object', 'people')
  expect(found).toMatchObject({
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ';',
    headerRow: 1,
    rows: 1,
    questions: [],
  })
  expect(found?.['columns']).toMatchObject([
    {
      header: 'Email',
      field: 'emails.primary',
      status: 'auto',
      samples: ['look@example.com'],
      profile: { fillRate: 1 },
    },
    { header: 'Job Title', field: 'jobTitle' },
  ])
  expect(await waybill.json('jobs', '--status', 'draft', '--object', 'people')).not.toContainEqual(
    expect.objectContaining({ file: 'look.csv' }),
  )
})
