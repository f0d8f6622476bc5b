import { chmod, mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LocalFiles, openLocalFiles } from './local-files.ts'

let parent: string
let folder: string
let files: LocalFiles

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'local-files-'))
  folder = join(parent, 'files')
  files = await openLocalFiles(folder)
})

afterEach(() => rm(parent, { recursive: true }))

async function* pieces(...all: readonly (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* all
}

async function* failing(): AsyncGenerator<string> {
  yield 'half'
  throw new Error('connection lost')
}

const modeOf = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8)

describe('a written file', () => {
  test('is read back whole or in part', async () => {
    expect(await files.write('one', pieces('héllo ', Buffer.from('world')))).toMatchObject({ id: 'one', sizeBytes: 12 })
    const source = await files.source('one')
    expect(source.sizeBytes).toBe(12)
    expect(await text(source.open())).toBe('héllo world')
    expect(await text(source.open({ start: 7 }))).toBe('world')
    expect(await text(source.open({ start: 7, end: 8 }))).toBe('wo')
  })

  test('can be empty', async () => {
    expect(await files.write('empty', pieces())).toMatchObject({ sizeBytes: 0 })
  })

  test('takes the place of an earlier one', async () => {
    await files.write('one', pieces('a long text'))
    await files.write('one', pieces('short'))
    expect(await text(files.open('one'))).toBe('short')
  })

  test('can be read by nobody else', async () => {
    await files.write('one', pieces('secret'))
    expect(await modeOf(join(folder, 'one'))).toBe('600')
    expect(await modeOf(folder)).toBe('700')
  })

  test('is gone when it is removed, once or twice', async () => {
    await files.write('one', pieces('x'))
    await files.remove('one')
    await files.remove('one')
    await expect(files.stat('one')).rejects.toMatchObject({ code: 'FILE_UNKNOWN' })
    await expect(files.source('one')).rejects.toMatchObject({ code: 'FILE_UNKNOWN' })
  })

  test('takes what was made of it along, and nothing else', async () => {
    for (const id of ['one', 'one-table1-0', 'other']) await files.write(id, pieces(id))
    await files.remove('one')
    expect(await readdir(folder)).toEqual(['other'])
  })
})

test('what a killed program left half written a day ago is removed at the next start', async () => {
  const dayAgo = (Date.now() - 25 * 60 * 60_000) / 1000
  for (const name of ['old.part', 'fresh.part', 'whole']) await writeFile(join(folder, name), 'x')
  for (const name of ['old.part', 'whole']) await utimes(join(folder, name), dayAgo, dayAgo)
  await openLocalFiles(folder)
  expect((await readdir(folder)).toSorted()).toEqual(['fresh.part', 'whole'])
})

test('a write that fails leaves the earlier file as it was, and nothing else', async () => {
  await files.write('one', pieces('whole'))
  await expect(files.write('one', failing())).rejects.toThrow('connection lost')
  await expect(files.write('two', failing())).rejects.toThrow('connection lost')
  expect(await text(files.open('one'))).toBe('whole')
  expect(await readdir(folder)).toEqual(['one'])
})

test('a file that is adopted moves and is locked', async () => {
  const upload = join(folder, 'upload-1')
  await writeFile(upload, 'uploaded', { mode: 0o644 })
  expect(await files.adopt('one', upload)).toMatchObject({ id: 'one', sizeBytes: 8 })
  expect(await readdir(folder)).toEqual(['one'])
  expect(await modeOf(join(folder, 'one'))).toBe('600')
})

test('a file is adopted where it lies when it has its name already', async () => {
  await writeFile(join(folder, 'one'), 'uploaded', { mode: 0o644 })
  await files.adopt('one', join(folder, 'one'))
  expect(await text(files.open('one'))).toBe('uploaded')
})

test('a folder that others could read is closed to them', async () => {
  const open = join(parent, 'open')
  await mkdir(open)
  await chmod(open, 0o755)
  await openLocalFiles(open)
  expect(await modeOf(open)).toBe('700')
})

describe('an id that is no id', () => {
  const bad = ['', '.', '..', '../one', 'a/b', 'a\\b', '/etc/passwd', 'one.json', 'one\0', 'x'.repeat(101), 'é', 'a\n']

  test.each(bad)('leads nowhere: %j', async (id) => {
    await expect(files.stat(id)).rejects.toMatchObject({ code: 'FILE_UNKNOWN' })
    await expect(files.write(id, pieces('x'))).rejects.toMatchObject({ code: 'FILE_UNKNOWN' })
    await expect(files.remove(id)).rejects.toMatchObject({ code: 'FILE_UNKNOWN' })
    expect(() => files.open(id)).toThrow(expect.objectContaining({ code: 'FILE_UNKNOWN' }))
    expect(await readdir(folder)).toEqual([])
  })

  test('does not cost the file that was to be adopted', async () => {
    const upload = join(parent, 'upload')
    await writeFile(upload, 'x')
    await expect(files.adopt('../one', upload)).rejects.toMatchObject({ code: 'FILE_UNKNOWN' })
    expect((await readdir(parent)).toSorted()).toEqual(['files', 'upload'])
  })
})
