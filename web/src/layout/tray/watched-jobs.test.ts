import { expect, test } from 'vitest'
import { withJobs } from './watched-jobs.ts'

const jobs = (count: number, name = 'job'): readonly string[] => Array.from({ length: count }, (_, n) => `${name} ${n}`)

test('what begins is followed, after what is', () => {
  expect(withJobs(['ended'], ['begun'])).toEqual(['ended', 'begun'])
})

test('nothing changes while nothing begins', () => {
  const kept = ['ended', 'going on']
  expect(withJobs(kept, ['going on'])).toBe(kept)
})

test('where there are many, those that ended first make room', () => {
  const kept = [...jobs(18, 'going on'), 'ended first', 'ended last']
  const next = withJobs(kept, ['begun', ...jobs(18, 'going on')])
  expect(next).toEqual([...jobs(18, 'going on'), 'ended last', 'begun'])
})

test('more than are followed do not push one another out', () => {
  const kept = withJobs([], jobs(30))
  expect(kept).toEqual(jobs(20))
  expect(withJobs(kept, jobs(30))).toBe(kept)
})
