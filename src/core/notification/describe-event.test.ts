import { expect, test } from 'vitest'
import { describeEvent, type EventSubject } from './describe-event.ts'

const subject: EventSubject = { fileName: 'people.csv', object: 'People', scheduleName: null, counts: {}, error: null }

test('an import that is done tells its counts', () => {
  const counts = { created: 1200, updated: 3, unchanged: 0, failed: 0 }
  expect(describeEvent('import.completed', { ...subject, counts })).toEqual({
    tone: 'good',
    title: 'Import of people.csv is done',
    message: '1,200 created, 3 updated in People.',
  })
})

test('rows to fix stand in the title', () => {
  const words = describeEvent('import.completed', { ...subject, counts: { created: 5, failed: 1 } })
  expect(words).toMatchObject({ tone: 'attention', title: 'Import of people.csv: 1 row to fix' })
})

test('an undo tells what it took back', () => {
  const words = describeEvent('undo.completed', { ...subject, counts: { removed: 2, putBack: 1, kept: 0 } })
  expect(words?.message).toBe('2 removed, 1 put back in People.')
})

test('a bulk change tells what it did, and whether records were refused', () => {
  const bulk = { ...subject, fileName: null }
  expect(describeEvent('bulk.completed', { ...bulk, counts: { deleted: 1200, unchanged: 3 } })).toEqual({
    tone: 'good',
    title: 'Bulk change of People is done',
    message: '1,200 deleted, 3 unchanged in People.',
  })
  const refused = describeEvent('bulk.completed', { ...bulk, counts: { updated: 5, failed: 1 } })
  expect(refused).toMatchObject({ tone: 'attention', title: 'Bulk change of People: 1 record refused' })
})

test('a failure tells why, and what to do', () => {
  const error = { message: 'The disk is full.', remedy: 'Make room.' }
  expect(describeEvent('import.failed', { ...subject, error })).toEqual({
    tone: 'bad',
    title: 'Import of people.csv failed',
    message: 'The disk is full. Make room.',
  })
})

test('nobody is told of a cancellation or a test', () => {
  expect(describeEvent('import.cancelled', subject)).toBeNull()
  expect(describeEvent('webhook.test', subject)).toBeNull()
})
