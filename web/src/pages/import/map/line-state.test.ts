import { expect, test } from 'vitest'
import type { ColumnMapping, ImportProfile, ImportView } from '../../../api/types.ts'
import { lineProblems, searchLines } from './line-state.ts'

const column = (index: number, header: string, field: string | null): ColumnMapping => ({
  index,
  header,
  field,
  status: field === null ? 'unmapped' : 'auto',
  confidence: 1,
  reason: '',
})

const mapping = [column(0, 'Born', 'birthday'), column(1, 'Who', 'name'), column(2, 'Note', null)]

const profile = {
  columns: [
    { index: 0, field: 'birthday', type: 'date', filled: 50, unreadable: { count: 19, rows: [3], values: ['soon'] } },
    { index: 1, field: 'name.first', type: 'text', filled: 50, unreadable: { count: 0, rows: [], values: [] } },
  ],
} as unknown as ImportProfile

const asked = (kind: string, at: number) => ({ kind, column: at }) as unknown as ImportView['questions'][number]

test('cells that the field cannot read are told as a share', () => {
  const problems = lineProblems({ mapping, questions: [] }, profile)
  expect([...problems]).toEqual([[0, { kind: 'unreadable', share: 0.38, type: 'date', texts: ['soon'] }]])
})

test('what the profile says of another field is not told', () => {
  const moved = [column(0, 'Born', 'city')]
  expect(lineProblems({ mapping: moved, questions: [] }, profile).size).toBe(0)
})

test('a question about the column goes before; single values are not counted as questions', () => {
  const questions = [asked('dateOrder', 0), asked('value', 1)]
  expect([...lineProblems({ mapping, questions }, profile)]).toEqual([[0, { kind: 'questions', kinds: ['dateOrder'] }]])
})

test('a line that was just settled stays in sight', () => {
  const search = { filter: 'unmapped', text: '' } as const
  const found = searchLines(mapping, search, new Map(), new Set([1]))
  expect(found.map(({ header }) => header)).toEqual(['Who', 'Note'])
  expect(searchLines(mapping, { filter: 'all', text: 'bo' }, new Map(), new Set())).toHaveLength(1)
})
