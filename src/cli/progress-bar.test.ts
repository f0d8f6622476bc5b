import { expect, test } from 'vitest'
import { drawBar } from './progress-bar.ts'
import { textWidth } from './text-width.ts'
import { barState } from './watch-job.ts'

const half = { label: 'Importing', done: 450_000, total: 1_000_000, detail: '450,000/1,000,000 rows' }

test('a bar is filled as far as the work is done', () => {
  expect(drawBar({ ...half, detail: '' }, 120).trimEnd()).toBe(`Importing ${'█'.repeat(14)}${'░'.repeat(16)}  45%`)
  expect(drawBar({ ...half, done: 1_000_000, detail: '' }, 120)).toContain('100%')
})

test('a total that is not known yet shows as nothing done', () => {
  expect(drawBar({ ...half, done: 5, total: 0 }, 120)).toContain('  0%')
})

test.each([40, 60, 80, 120])('the line fits into %d columns', (width) => {
  expect(textWidth(drawBar(half, width))).toBeLessThan(width)
})

test('a job that waits has done nothing of what comes next', () => {
  const job = {
    status: 'queued',
    phase: 'apply',
    rows: 10,
    rowsDone: 10,
    rowsPerSecond: null,
    secondsLeft: null,
  } as const
  expect(barState(job as Parameters<typeof barState>[0])).toMatchObject({
    label: 'Waiting',
    done: 0,
    detail: '10 rows',
  })
})

test('a job tells its rows, its speed and the time left', () => {
  const job = { status: 'processing', phase: 'apply', rows: 1_000_000, rowsDone: 450_000 } as const
  const state = barState({ ...job, rowsPerSecond: 31_200, secondsLeft: 18 } as Parameters<typeof barState>[0])
  expect(state).toMatchObject({ label: 'Importing', detail: '450,000/1,000,000 rows · 31,200 rows/s · 18 s left' })
})
