/** `waybill watch`, as a program of its own beside a running server. */
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { jsonLines, useWaybill } from './support/running-waybill.ts'

const waybill = useWaybill()

function makeFolder(name: string): string {
  const folder = waybill.pathOf(name)
  mkdirSync(folder)
  return folder
}

/** Written a minute ago, and so completely. */
function put(folder: string, name: string, text: string): void {
  writeFileSync(path.join(folder, name), text)
  const before = Date.now() / 1000 - 60
  utimesSync(path.join(folder, name), before, before)
}

const GOOD = 'email,jobTitle\nada@example.com,Analyst\nbob@example.com,Clerk\n'

const visible = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !name.startsWith('.'))
        .sort()
    : []

test('files are imported and moved, with their results and failed rows beside them', async () => {
  const folder = makeFolder('once')
  put(folder, 'good.csv', GOOD)
  put(folder, 'bad.csv', 'email,jobTitle\nnot an address,Analyst\ncyd@example.com,Clerk\n')
  put(folder, 'empty.csv', '')
  put(folder, 'notes.txt', 'not meant')
  const flags = ['--object', 'people', '--match', 'email', '--pattern', '*.csv', '--once', '--json']
  const { exitCode, stdout } = await waybill.run('watch', folder, ...flags)

  expect(exitCode).toBe(3)
  expect(visible(folder)).toEqual(['done', 'failed', 'notes.txt'])
  expect(visible(path.join(folder, 'done'))).toEqual(['good.csv', 'good.csv.result.json'])
  expect(visible(path.join(folder, 'failed'))).toEqual([
    'bad.csv',
    'bad.csv.failed-rows.csv',
    'bad.csv.result.json',
    'empty.csv',
    'empty.csv.result.json',
  ])
  const result = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'))
  expect(result('done/good.csv.result.json')).toMatchObject({ status: 'completed', rows: 2, created: 2, failed: 0 })
  expect(result('failed/bad.csv.result.json')).toMatchObject({ status: 'completed', created: 1, failed: 1 })
  expect(result('failed/empty.csv.result.json')).toMatchObject({ error: { code: 'FILE_EMPTY' } })
  expect(readFileSync(path.join(folder, 'failed/bad.csv.failed-rows.csv'), 'utf8')).toContain('not an address')
  expect(jsonLines(stdout).map(({ file }) => file)).toEqual(
    expect.arrayContaining(['good.csv', 'bad.csv', 'empty.csv']),
  )
})

test('a file of the same name is imported again, and writes over nothing', async () => {
  const folder = makeFolder('again')
  for (const text of [GOOD, `${GOOD}dan@example.com,Driver\n`]) {
    put(folder, 'people.csv', text)
    expect(await waybill.run('watch', folder, '--object', 'people', '--once')).toMatchObject({ exitCode: 0 })
  }
  expect(visible(path.join(folder, 'done'))).toEqual([
    'people (2).csv',
    'people (2).csv.result.json',
    'people.csv',
    'people.csv.result.json',
  ])
})

test('no draft is left behind of a file that is refused', async () => {
  const folder = makeFolder('refused')
  put(folder, 'no-match.csv', 'Town\nParis\n')
  expect(await waybill.run('watch', folder, '--object', 'people', '--match', 'email', '--once')).toMatchObject({
    exitCode: 3,
  })
  expect(visible(path.join(folder, 'failed'))).toEqual(['no-match.csv', 'no-match.csv.result.json'])
  const jobs = await waybill.json('jobs')
  expect(jobs.filter(({ status }) => status === 'draft')).toEqual([])
})

test('a watcher that was killed after it began does not import the file twice', async () => {
  const folder = makeFolder('killed')
  put(folder, 'people.csv', 'email,jobTitle\neve@example.com,Engineer\n')
  const [begun] = await waybill.json('import', path.join(folder, 'people.csv'), '--object', 'people', '--yes')
  const { createHash } = await import('node:crypto')
  const sha256 = createHash('sha256')
    .update(readFileSync(path.join(folder, 'people.csv')))
    .digest('hex')
  mkdirSync(path.join(folder, '.waybill-watch'))
  writeFileSync(
    path.join(folder, '.waybill-watch/people.csv.json'),
    JSON.stringify({ sha256, importId: begun?.['id'] }),
  )
  const { stdout } = await waybill.run('watch', folder, '--object', 'people', '--once', '--json')
  expect(jsonLines(stdout)).toMatchObject([{ id: begun?.['id'], status: 'completed' }])
  expect(visible(path.join(folder, 'done'))).toContain('people.csv')
})

test('what was begun on a server that is set up anew since is imported', async () => {
  const folder = makeFolder('moved')
  put(folder, 'people.csv', GOOD)
  mkdirSync(path.join(folder, '.waybill-watch'))
  const importId = '01900000-0000-7000-8000-000000000000'
  writeFileSync(path.join(folder, '.waybill-watch/people.csv.json'), JSON.stringify({ sha256: 'another', importId }))
  expect(await waybill.run('watch', folder, '--object', 'people', '--once')).toMatchObject({ exitCode: 0 })
  expect(visible(path.join(folder, 'done'))).toContain('people.csv')
})

test('it goes on watching, and takes what comes', async () => {
  const folder = makeFolder('live')
  const watcher = waybill.begin('watch', folder, '--object', 'people', '--json')
  await watcher.told('Watching')
  put(folder, 'first.csv', GOOD)
  await watcher.told('first.csv → done')
  put(folder, 'second.csv', GOOD)
  await watcher.told('second.csv → done')
  watcher.interrupt()
  expect(await watcher.result).toMatchObject({ exitCode: 0 })
})

test('what the files are not to blame for leaves them where they are', async () => {
  const folder = makeFolder('blameless')
  put(folder, 'people.csv', GOOD)
  const { exitCode, stderr } = await waybill.run('watch', folder, '--object', 'nothing', '--once')
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('OBJECT_UNKNOWN') })
  expect(visible(folder)).toEqual(['people.csv'])
  expect(await waybill.run('watch', waybill.pathOf('nowhere'), '--object', 'people')).toMatchObject({ exitCode: 1 })
})
