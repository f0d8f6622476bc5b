import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { NO_ROWS } from '../../../src/core/import/outcome.ts'
import { applyJob, hearOfJob } from './apply-job.ts'
import type { JobFilter } from './job-filter.ts'
import type { JobView } from './types.ts'

const job: JobView = {
  id: 'a',
  kind: 'import',
  status: 'processing',
  phase: 'apply',
  object: 'people',
  fileName: 'people.csv',
  importId: null,
  bulkChangeId: null,
  bulkAction: null,
  requestedBy: { id: '1', name: 'Ada' },
  rows: 100,
  rowsDone: 10,
  counts: NO_ROWS,
  rowsPerSecond: null,
  secondsLeft: null,
  error: null,
  createdAt: '2026-11-21T09:00:00Z',
  startAt: null,
  startedAt: null,
  finishedAt: null,
  can: { pause: true, resume: false, cancel: true, retry: false, undo: false },
}

function clientWith(jobs: readonly JobView[], filter: JobFilter = {}): QueryClient {
  const client = new QueryClient()
  client.setQueryData(['jobs', filter], { pages: [jobs], pageParams: [null] })
  for (const each of jobs) client.setQueryData(['job', each.id], each)
  return client
}

const listed = (client: QueryClient, filter: JobFilter = {}): readonly JobView[] =>
  client.getQueryData<{ readonly pages: readonly (readonly JobView[])[] }>(['jobs', filter])?.pages.flat() ?? []

test('news of a listed job replaces it where it stands', () => {
  const client = clientWith([{ ...job, id: 'b' }, job])
  applyJob(client, { ...job, rowsDone: 60 })
  expect(listed(client).map(({ id, rowsDone }) => [id, rowsDone])).toEqual([
    ['b', 10],
    ['a', 60],
  ])
})

test('a job that is not listed yet comes first', () => {
  const client = clientWith([job])
  applyJob(client, { ...job, id: 'new' })
  expect(listed(client).map(({ id }) => id)).toEqual(['new', 'a'])
})

test('a list of found jobs takes in what it is about, and keeps in sight what it was about', () => {
  const running: JobFilter = { status: 'processing', kind: 'import' }
  const client = clientWith([job], running)
  applyJob(client, { ...job, id: 'undo', kind: 'undo' })
  applyJob(client, { ...job, id: 'new' })
  expect(listed(client, running).map(({ id }) => id)).toEqual(['new', 'a'])
  applyJob(client, { ...job, status: 'completed' })
  expect(listed(client, running).map(({ id, status }) => [id, status])).toEqual([
    ['new', 'processing'],
    ['a', 'completed'],
  ])
})

test('a job from before is left to the page that it stands on', () => {
  const client = clientWith([job])
  applyJob(client, { ...job, id: 'old', createdAt: '2026-11-20T09:00:00Z' })
  expect(listed(client).map(({ id }) => id)).toEqual(['a'])
})

test('progress goes into the open import at once', () => {
  const client = clientWith([job])
  client.setQueryData(['import', 'a'], { ...job, revision: 3 })
  applyJob(client, { ...job, rowsDone: 60 })
  expect(client.getQueryData(['import', 'a'])).toMatchObject({ rowsDone: 60, revision: 3 })
})

test('an answer that was read before the news does not take it back', async () => {
  const client = clientWith([job])
  const late = Promise.withResolvers<readonly JobView[]>()
  const again = client.fetchQuery({ queryKey: ['job', 'a'], queryFn: () => late.promise.then(() => job) })
  const older = client.fetchInfiniteQuery({
    queryKey: ['jobs', {}],
    queryFn: () => late.promise,
    initialPageParam: null,
  })
  applyJob(client, { ...job, status: 'completed' })
  late.resolve([job])
  await Promise.all([again, older])
  expect(client.getQueryData(['job', 'a'])).toMatchObject({ status: 'completed' })
  expect(listed(client).map(({ status }) => status)).toEqual(['completed'])
})

test('an import that is a draft again is fetched before it is shown as one: its preview comes with it', () => {
  const client = clientWith([{ ...job, phase: 'plan' }])
  client.setQueryData(['import', 'a'], { ...job, phase: 'plan', preview: null })
  applyJob(client, { ...job, status: 'draft', phase: null })
  expect(client.getQueryData(['import', 'a'])).toMatchObject({ status: 'processing' })
  expect(client.getQueryState(['import', 'a'])?.isInvalidated).toBe(true)
})

test('a job that ends makes counts and lists of its object be fetched anew', () => {
  const client = clientWith([job])
  client.setQueryData(['objects'], [])
  client.setQueryData(['records', 'people', {}], [])
  client.setQueryData(['records', 'leads', {}], [])
  applyJob(client, { ...job, status: 'completed', finishedAt: '2026-11-21T09:01:00Z' })
  const isStale = (queryKey: readonly unknown[]) => client.getQueryState(queryKey)?.isInvalidated
  expect([isStale(['objects']), isStale(['records', 'people', {}]), isStale(['records', 'leads', {}])]).toEqual([
    true,
    true,
    false,
  ])
})

test('a draft that was changed elsewhere is fetched anew', () => {
  const draft: JobView = { ...job, status: 'draft', phase: null }
  const client = clientWith([draft])
  client.setQueryData(['import', 'a'], { ...draft, revision: 3 })
  hearOfJob(client, draft)
  expect(client.getQueryState(['import', 'a'])?.isInvalidated).toBe(true)
})

test('so is one that is over: its failed rows may be under review', () => {
  const done: JobView = { ...job, status: 'completed', phase: null }
  const client = clientWith([done])
  client.setQueryData(['import', 'a'], { ...done, revision: 3, isRemainderOpen: true })
  hearOfJob(client, done)
  expect(client.getQueryState(['import', 'a'])?.isInvalidated).toBe(true)
})
