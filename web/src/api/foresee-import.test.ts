import { expect, test } from 'vitest'
import type { ColumnMapping, ImportView } from './types.ts'
import { foreseeImport } from './foresee-import.ts'

const column = (index: number, field: string | null): ColumnMapping => ({
  index,
  header: `Column ${index}`,
  field,
  status: field === null ? 'unmapped' : 'auto',
  confidence: 1,
  reason: 'The header is the label of the field.',
})

const question = {
  kind: 'dateOrder',
  column: 1,
  header: 'Column 1',
  field: 'birthday',
  message: '',
  unanswered: '',
  cells: 1,
  rows: [],
  examples: [],
  choices: [],
  flag: '',
} as const

/** The parts of an import that a change is about. */
const view = {
  mapping: [column(0, 'city'), column(1, 'birthday'), column(2, null)],
  options: { blank: 'clear', defaults: {} },
  questions: [question],
  preview: null,
} as unknown as ImportView

const fieldsOf = ({ mapping }: ImportView) => mapping.map(({ field }) => field)

test('a chosen field is seen at once, and leaves the column that had it', () => {
  const seen = foreseeImport(view, { mapping: [{ column: 2, field: 'city' }] })
  expect(fieldsOf(seen)).toEqual([null, 'birthday', 'city'])
  expect(seen.mapping.map(({ status }) => status)).toEqual(['unmapped', 'auto', 'manual'])
})

test('columns that are put together keep their order', () => {
  const seen = foreseeImport(view, { mapping: [{ columns: [2, 0], field: 'city', separator: ', ' }] })
  expect(seen.mapping.map(({ join }) => join?.position)).toEqual([1, undefined, 0])
})

test('an answered question is gone, and its answer stands at the column', () => {
  const seen = foreseeImport(view, { rules: [{ column: 1, format: { dateOrder: 'DMY' } }] })
  expect(seen.questions).toEqual([])
  expect(seen.mapping[1]?.format).toEqual({ dateOrder: 'DMY' })
  const back = foreseeImport(seen, { rules: [{ column: 1, format: { dateOrder: null } }] })
  expect(back.mapping[1]?.format).toBeUndefined()
})
