import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { codecOf } from './codecs.ts'
import { cellText } from './test-support.ts'
import { VALUE_TYPES, type ParseSettings, type ValueType } from './value-type.ts'

const options = ['A', 'b', 'É', '0', 'a;b', '[]'].map((label) => ({ label, value: label }))

const columns: readonly ParseSettings[] = [
  {},
  { options },
  { options, openOptions: true, dateOrder: 'DMY', phoneCountry: 'FR', timeZone: 'America/New_York' },
  { openOptions: true, dateOrder: 'MDY', phoneCountry: 'US', decimalSign: '.' },
]

describe.each(VALUE_TYPES)('%s', (type) => {
  const codec = codecOf(type)

  test('is the type of its codec', () => {
    expect(codec.type).toBe(type)
  })

  test('any text is read without an error, and what was read reads back the same', () => {
    fc.assert(
      fc.property(cellText, fc.constantFrom(...columns), (text, settings) => {
        const read = codec.reader(settings)
        const parsed = read(text)
        if (parsed.ok) expect(read(codec.format(parsed.value))).toMatchObject({ ok: true, value: parsed.value })
      }),
      { numRuns: 2000 },
    )
  })

  test('what cannot be stored never gets into a value, a normal form or a problem', () => {
    fc.assert(
      fc.property(cellText, fc.constantFrom(...columns), (text, settings) => {
        const parsed = codec.reader(settings)(text)
        const kept = parsed.ok
          ? [...[parsed.value].flat(), codec.normalForm?.(parsed.value, settings), parsed.warning?.details?.['text']]
          : [parsed.problem.details?.['text']]
        for (const part of kept)
          expect(isStorable(part), `${JSON.stringify(part)} of ${JSON.stringify(text)}`).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('the normal form is its own normal form', () => {
    fc.assert(
      fc.property(cellText, fc.constantFrom(...columns), (text, settings) => {
        const parsed = codec.reader(settings)(text)
        if (!parsed.ok || codec.normalForm === undefined) return
        const normalForm = codec.normalForm(parsed.value, settings)
        expect(codec.normalForm(normalForm, settings)).toBe(normalForm)
      }),
    )
  })
})

/** Types that take any text. */
const UNDEMANDING: ReadonlySet<ValueType> = new Set(['text', 'phone', 'phoneList', 'textList'])

test.each(VALUE_TYPES.filter((type) => !UNDEMANDING.has(type)))('a problem of %s quotes the cell', (type) => {
  expect(codecOf(type).reader({ options })('no "such" thing')).toMatchObject({
    ok: false,
    problem: { details: { text: 'no "such" thing' } },
  })
})

const isStorable = (part: unknown): boolean => typeof part !== 'string' || (!part.includes('\0') && part.isWellFormed())
