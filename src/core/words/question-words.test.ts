/** What an import asks about its columns, in other languages: every kind of question, as one column would raise them all. */
import { expect, test } from 'vitest'
import type { ColumnStats, Evidence } from '../import/profile/column-stats.ts'
import { formatQuestions } from '../import/profile/format-questions.ts'
import { QUESTION_KINDS, type Question } from '../import/profile/question.ts'
import { valueQuestions } from '../import/profile/value-questions.ts'
import type { LayoutColumn } from '../import/layout.ts'
import { translatorTo } from './translate.ts'

const { sentence } = translatorTo('fr')

const seen = (sample: string): Evidence => ({ count: 3, rows: [5], samples: [sample] })

const COLUMN: LayoutColumn = {
  index: 0,
  header: 'Ixe',
  path: 'ixe.amount',
  fieldLabel: 'Ixe',
  type: 'select',
  column: 'ixe',
  keyColumn: null,
  isUnique: false,
  isRequired: false,
  blank: 'clear',
  multiValues: 'replace',
  options: [{ value: 'won', label: 'Won' }],
  relation: null,
}

const statsWith = (signs: ColumnStats['signs']): ColumnStats => ({
  index: 0,
  path: COLUMN.path,
  filled: 9,
  blank: 0,
  distinct: [
    { text: 'Wno', count: 1, row: 1 },
    { text: 'Zzz', count: 3, row: 2 },
  ],
  more: 0,
  signs,
})

const OPEN = {
  'order:DMY|MDY': seen('03/04/2026'),
  'order:MDY|DMY|YMD': seen('03/04/05'),
  disputedYear: seen('3.4.30'),
  serial: seen('46347'),
  zoneless: seen('2026-11-21 09:30'),
  percent: seen('12 %'),
  'currency:$': seen('$ 12'),
  national: seen('030 1234567'),
  blankWord: seen('N/A'),
  lonePoint: seen('1.234'),
  loneComma: seen('1,234'),
}

const MIXED = { 'order:DMY': seen('31/12/2026'), 'order:MDY': seen('12/31/2026'), 'order:DMY|MDY': seen('1/2/2026') }

const questions: readonly Question[] = [
  ...[OPEN, MIXED].flatMap((signs) => formatQuestions({ column: COLUMN, stats: statsWith(signs), settings: {} })),
  ...valueQuestions(COLUMN, statsWith(OPEN), { options: COLUMN.options ?? [] }),
  ...valueQuestions({ ...COLUMN, type: 'boolean' }, statsWith(OPEN), {}),
]

test('every kind of question is asked here', () => {
  expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(QUESTION_KINDS))
})

/** Answers that are codes, such as EUR, are the same in every language. */
const isCode = (text: string): boolean => /^[A-Z]{3}$/.test(text)

test('every question is told in French, with what happens unanswered and with its answers', () => {
  const texts = questions.flatMap(({ message, unanswered, choices }) =>
    [message, unanswered].concat(choices.map(({ label }) => label)),
  )
  const english = texts.filter((text) => sentence(text) === text && !isCode(text))
  expect([...new Set(english)]).toEqual([])
})
