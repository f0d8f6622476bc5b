/** Files that are not as files should be: each gives records, or says what is wrong, where, and what to do. */
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { getJob } from '../../src/operations/jobs/jobs.ts'
import { apply, draftCsv, importCsv, listImportRows, plan, planCsv, updateImport } from '../support/importing.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const workspace = useEmptyWorkspace()

const titles = async () => (await workspace.all('people')).map(({ jobTitle }) => jobTitle)

describe('gives records', () => {
  const cases: Record<string, readonly [Buffer | string, readonly unknown[]]> = {
    'mixed line ends': ['email,jobTitle\r\na@x.com,A\nb@x.com,B\rc@x.com,C', ['A', 'B', 'C']],
    'empty lines, and lines of delimiters only': ['\n\nemail,jobTitle\n\na@x.com,A\n,\n\n', ['A']],
    'a byte order mark': ['\uFEFFemail,jobTitle\na@x.com,A\n', ['A']],
    'UTF-16 with and without a mark': [
      iconv.encode('email,jobTitle\na@x.com,Çağ\n', 'utf-16le', { addBOM: true }),
      ['Çağ'],
    ],
    'UTF-16, the other way round': [
      iconv.encode('email,jobTitle\na@x.com,Çağ\n', 'utf-16be', { addBOM: true }),
      ['Çağ'],
    ],
    'Windows-1252': [iconv.encode('email,jobTitle\na@x.com,Café – Größe\n', 'windows-1252'), ['Café – Größe']],
    semicolons: ['email;jobTitle\na@x.com;A, B\n', ['A, B']],
    'line ends and quotes inside quotes': ['email,jobTitle\na@x.com,"A\nsaid ""B"""\n', ['A\nsaid "B"']],
    'quotes in the middle of a cell': ['email,jobTitle\na@x.com,6" nails\n', ['6" nails']],
    'one column': ['email\na@x.com\nb@x.com\n', [null, null]],
  }
  test.each(Object.entries(cases))('%s', async (_, [content, expected]) => {
    const result = await importCsv(workspace, 'people', content)

    expect(result).toMatchObject({ status: 'completed', counts: { created: expected.length, failed: 0 } })
    expect(await titles()).toEqual(expected)
  })

  test('5,000 columns, of which those that fit are taken', async () => {
    const header = ['email', 'jobTitle', ...Array.from({ length: 4998 }, (_, n) => `thing ${n}`)]
    const cells = ['a@x.com', 'A', ...Array.from({ length: 4998 }, (_, n) => String(n))]

    const result = await importCsv(workspace, 'people', `${header.join(',')}\n${cells.join(',')}\n`)

    expect(result.mapping).toHaveLength(5000)
    expect(result.counts).toMatchObject({ created: 1 })
    expect(await titles()).toEqual(['A'])
  })

  test('duplicate headers: the first column is taken, the others wait to be mapped', async () => {
    const result = await importCsv(workspace, 'people', 'email,Job Title,Job Title\na@x.com,First,Second\n')

    expect(result.mapping.map(({ field }) => field)).toEqual(['emails.primary', 'jobTitle', null])
    expect(await titles()).toEqual(['First'])

    await importCsv(workspace, 'people', 'email,Job Title,Job Title\na@x.com,First,Second\n', {
      map: [{ column: 2, field: 'jobTitle' }],
    })
    expect(await titles()).toEqual(['Second'])
  })

  test('a header and no rows: nothing to do, and nothing wrong', async () => {
    const result = await importCsv(workspace, 'people', 'email,jobTitle\n')

    expect(result).toMatchObject({ status: 'completed', rows: 0, preview: { rows: 0 }, can: { undo: false } })
  })

  test('a NUL character: the row is refused, the others go in', async () => {
    const result = await importCsv(workspace, 'people', 'email,jobTitle\na@x.com,A\0B\nb@x.com,B\n')

    expect(result.counts).toMatchObject({ created: 1, failed: 1 })
    const { rows } = await listImportRows(workspace.context, result.id, { outcome: 'failed' })
    expect(rows).toMatchObject([{ row: 1, problems: [{ code: 'TEXT_HAS_NUL', header: 'jobTitle', text: 'A␀B' }] }])
  })
})

describe('is refused at once', () => {
  const cases: Record<string, readonly [Buffer | string, object]> = {
    'an empty file': ['', { code: 'FILE_EMPTY' }],
    'a file of white space': ['\n \r\n', { code: 'FILE_EMPTY' }],
    'the beginning of a spreadsheet': [
      Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x00, 0x00]),
      { code: 'FILE_DAMAGED' },
    ],
    'a picture': [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), { code: 'FILE_NOT_TEXT' }],
    'a line of two megabytes': ['x'.repeat(2_000_000), { code: 'FILE_UNREADABLE', details: { line: 1 } }],
  }
  test.each(Object.entries(cases))('%s', async (_, [content, refusal]) => {
    await expect(draftCsv(workspace.context, 'people', content)).rejects.toMatchObject(refusal)
  })
})

/** Above a megabyte, which is all that is looked at before the file is read. */
const ROWS = 25_000
const lines = (line: (n: number) => string): string[] => Array.from({ length: ROWS }, (_, n) => line(n + 1))
const wide = (n: number): string => `p${n}@acme.com,${'some title that fills the line '.repeat(2)}${n}`

describe('a file that cannot be read to its end', () => {
  test('fails with the line and a remedy, writes nothing, and is read once it is told how', async () => {
    const text = lines(wide)
    text[19_999] = 'p20000@acme.com,Größe'
    const content = iconv.encode(`email,jobTitle\n${text.join('\n')}\n`, 'windows-1252')

    const failed = await planCsv(workspace.context, 'people', content)

    expect(failed).toMatchObject({
      status: 'failed',
      preview: null,
      error: { code: 'FILE_UNREADABLE', message: expect.stringContaining('line 20001') },
      can: { resume: false, undo: false },
    })
    expect(failed.error?.remedy).not.toBe('')
    expect(await workspace.all('people')).toEqual([])

    const changed = await updateImport(workspace.context, failed.id, { dialect: { encoding: 'windows-1252' } })
    expect(changed).toMatchObject({ status: 'draft', error: null })
    expect((await plan(workspace.context, failed.id)).preview?.counts).toMatchObject({ created: ROWS, failed: 0 })
    expect((await apply(workspace.context, failed.id)).counts).toMatchObject({ created: ROWS })
    expect(await workspace.find('people', { email: 'p20000@acme.com' })).toMatchObject({ jobTitle: 'Größe' })
  })

  test('because a quote is never closed', async () => {
    const text = lines(wide)
    text[19_999] = 'p20000@acme.com,"open'
    const failed = await planCsv(workspace.context, 'people', `email,jobTitle\n${text.join('\n')}\n`)

    expect(failed).toMatchObject({
      status: 'failed',
      error: { code: 'FILE_UNREADABLE', message: expect.stringContaining('line 20001') },
    })
    expect(await getJob(workspace.context, failed.id)).toMatchObject({ rowsDone: expect.any(Number) })
    expect((await plan(workspace.context, failed.id)).status).toBe('failed')
  })
})
