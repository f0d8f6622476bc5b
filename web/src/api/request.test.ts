import { beforeAll, expect, test } from 'vitest'
import { addressOf, Refused, toRefused } from './request.ts'
import { loadTexts } from '../texts/texts.ts'

beforeAll(() => loadTexts('en'))

test('a problem document keeps its words', () => {
  const document = { code: 'FILE_EMPTY', status: 422, message: 'The file is empty.', remedy: 'Choose another.' }
  expect(toRefused(document, 422)).toMatchObject(document)
})

test('what is no problem document is told by its status', () => {
  expect(toRefused('<html>Bad gateway</html>', 502)).toMatchObject({
    status: 502,
    message: 'The server answered with an error (502).',
  })
})

test('a refusal stays the same', () => {
  const refused = new Refused({ code: 'X', status: 400, message: 'a', remedy: 'b' })
  expect(toRefused(refused, 0)).toBe(refused)
})

test('an address leaves out what is not given', () => {
  expect(addressOf('/jobs', { limit: 5, search: '', cursor: undefined })).toBe('/api/v1/jobs?limit=5')
  expect(addressOf('/jobs')).toBe('/api/v1/jobs')
  expect(addressOf('/exports/1/file?token=x', { limit: 5 })).toBe('/api/v1/exports/1/file?token=x&limit=5')
})
