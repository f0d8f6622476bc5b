import { expect, test } from 'vitest'
import { proposeField } from './propose-field.ts'

const kindOf = (...cells: readonly string[]): string => proposeField('Anything', cells).kind

test.each([
  ['number', ['1', '2.5', '']],
  ['text', ['01234', '99999']],
  ['date', ['2026-11-21', '03/04/2026']],
  ['dateTime', ['2026-11-21 09:30', '2026-11-22 10:00']],
  ['boolean', ['yes', 'no', 'N/A']],
  ['email', ['a@example.com', 'b@example.com']],
  ['phones', ['+33 1 42 68 53 00', '020 7946 0958']],
  ['links', ['https://example.com', 'www.example.org']],
  ['currency', ['€ 1,200.00', '$ 30']],
  ['uuid', ['0198a3c2-7b1e-7cc0-8d1f-2f6f0f4f5a11']],
  ['text', ['Ada', 'Grace', 'Alan']],
  ['richText', ['Met at the fair.\nCall back in May.']],
  ['text', ['', '']],
])('%s: %j', (kind, cells) => {
  expect(kindOf(...cells)).toBe(kind)
})

test('texts that come again and again are options', () => {
  const cells = ['Won', 'Lost', 'Won', 'Won', 'Lost', 'N/A', 'Won']
  expect(proposeField(' Stage ', cells)).toEqual({ label: 'Stage', kind: 'select', options: ['Won', 'Lost'] })
})
