import { beforeAll, expect, test } from 'vitest'
import { NO_ROWS } from '../../../../../src/core/import/outcome.ts'
import type { JobView } from '../../../api/types.ts'
import { describeProgress } from './describe-progress.ts'
import { loadTexts } from '../../../texts/texts.ts'

beforeAll(() => loadTexts('en'))

const job: JobView = {
  id: '1',
  kind: 'import',
  status: 'processing',
  phase: 'apply',
  object: 'people',
  fileName: 'people.csv',
  importId: null,
  bulkChangeId: null,
  bulkAction: null,
  requestedBy: { id: '1', name: 'Ada' },
  rows: 1000,
  rowsDone: 450,
  counts: NO_ROWS,
  rowsPerSecond: 150,
  secondsLeft: 4,
  error: null,
  createdAt: '2026-11-21T09:00:00Z',
  startAt: null,
  startedAt: '2026-11-21T09:00:00Z',
  finishedAt: null,
  can: { pause: true, resume: false, cancel: true, retry: false, undo: false },
}

test('an import tells rows, share, speed and time left', () => {
  expect(describeProgress(job)).toMatchObject({
    title: 'Importing',
    share: 0.45,
    done: '450 of 1,000 rows — 45%',
    pace: '150 rows per second · 4 s left',
  })
})

test('the estimate of the rows is not told while the file is read', () => {
  expect(describeProgress({ ...job, phase: 'stage' }).done).toBe('450 rows — 45%')
})

test('more rows than were estimated are not more than everything', () => {
  expect(describeProgress({ ...job, phase: 'stage', rowsDone: 1200 }).share).toBe(1)
})

test('nothing is claimed while the number of rows is unknown', () => {
  expect(describeProgress({ ...job, phase: 'stage', rows: 0, rowsDone: 0 })).toMatchObject({ share: null, done: '' })
})
