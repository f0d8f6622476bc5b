/** Old workbooks that are made to do harm, or came to harm: read as far as they say the truth, or refused in words. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { Refusal } from '../../src/core/refusal.ts'
import { cell, makeCompound, makeOldStream, makeOldWorkbook, record, u16, u32 } from './support/make-old-workbook.ts'
import { readBook } from './support/read-book.ts'

const fixture = (name: string): Buffer => readFileSync(path.resolve(import.meta.dirname, '../fixtures/files', name))

const SECTOR = 512

/** The same numbers in every run. */
function* numbersFrom(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state
  }
}

/** @returns whether it was read; any trouble but a refusal fails the test. */
async function isRead(file: Buffer): Promise<boolean> {
  try {
    await readBook(file)
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code.startsWith('FILE_')) return false
    throw error
  }
}

const MOST_GROWTH_BYTES = 150 * 1024 * 1024

test('cut off anywhere, it is refused', async () => {
  const file = fixture('every-kind.xls')
  for (let length = SECTOR; length < file.length - SECTOR; length += 4001)
    expect(await isRead(file.subarray(0, length))).toBe(false)
})

test.each(['people.xls', 'every-kind.xls'])('%s with bytes that have changed is read or refused', async (name) => {
  const before = process.memoryUsage().rss
  const numbers = numbersFrom(20_261_121)
  const next = (): number => numbers.next().value ?? 0
  let read = 0
  for (let round = 0; round < 80; round += 1) {
    const file = fixture(name)
    // The beginning, where the tables are, as often as all the rest.
    const within = round % 2 === 0 ? SECTOR * 4 : file.length
    for (let flips = 0; flips <= round % 5; flips += 1) file[8 + (next() % (within - 8))] = next() & 0xff
    if (await isRead(file)) read += 1
  }
  expect(read).toBeGreaterThan(10)
  expect(process.memoryUsage().rss - before).toBeLessThan(MOST_GROWTH_BYTES)
})

const records = [cell.label(0, 0, 'here'), cell.shared(1, 0, 0)]
const LONG = Buffer.alloc(20_000)
const stream = Buffer.concat([makeOldStream({ sheets: [{ name: 'A', records: records.slice(0, 1) }] }), LONG])

/** A container whose table of sectors says this of the sector in which the workbook begins. */
function withNextSector(sectorAfter: (first: number) => number): Buffer {
  const file = makeCompound({ Workbook: stream })
  const first = Math.floor(file.indexOf(stream.subarray(0, 20)) / SECTOR) - 1
  file.writeUInt32LE(sectorAfter(first), (file.readUInt32LE(76) + 1) * SECTOR + first * 4)
  return file
}

const CASES: Readonly<Record<string, () => Buffer>> = {
  'sectors in a circle': () => withNextSector((first) => first),
  'a sector outside of the file': () => withNextSector(() => 0x00ff_ffff),
  'a sector that belongs to nothing': () => withNextSector(() => 0xffff_ffff),
  'four billion shared texts, of which there is none': () =>
    makeOldWorkbook({
      sheets: [{ name: 'A', records }],
      globals: [record(0xfc, u32(0xffff_ffff, 0xffff_ffff))],
    }),
  'a shared text that is longer than its record': () =>
    makeOldWorkbook({
      sheets: [{ name: 'A', records }],
      globals: [record(0xfc, u32(1, 1), u16(0xffff), Buffer.of(1, 0x41, 0))],
    }),
  'a text with four billion bytes of pronunciation': () =>
    makeOldWorkbook({
      sheets: [{ name: 'A', records }],
      globals: [record(0xfc, u32(1, 1), u16(1), Buffer.of(0x04), u32(0xffff_ffff), Buffer.of(0x41))],
    }),
  'a sheet that begins outside of the file': () =>
    makeOldStream({
      sheets: [],
      globals: [record(0x85, u32(0xffff_fff0), Buffer.of(0, 0, 1, 0, 0x41))],
    }),
  'a sheet that is in truth the list of sheets': () =>
    makeOldStream({ sheets: [], globals: [record(0x85, u32(24), Buffer.of(0, 0, 1, 0, 0x41))] }),
  'a sheet that never ends': () => makeOldWorkbook({ sheets: [{ name: 'A', records }] }).subarray(0, -SECTOR),
  'a hundred thousand sheets': () => {
    const sheet = record(0x85, u32(24), Buffer.of(0, 0, 1, 0, 0x41))
    return makeOldStream({ sheets: [], globals: Array.from({ length: 100_000 }, () => sheet) })
  },
  'no sheets': () => makeOldWorkbook({ sheets: [] }),
}

test.each(Object.entries(CASES))('%s', async (_, make) => {
  expect(await isRead(make())).toBe(false)
})

test('the largest numbers of rows and columns in few bytes take no room', async () => {
  const file = makeOldWorkbook({
    sheets: [{ name: 'A', records: [record(0x200, u32(0, 0xffff_ffff), u16(0, 0xffff, 0)), cell.rk(0xffff, 0xff, 6)] }],
  })
  const [sheet] = await readBook(file)
  expect(sheet?.text.length).toBeLessThan(70_000)
})
