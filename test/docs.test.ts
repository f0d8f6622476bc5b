import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ERRORS_DOC, errorsDocument } from '../scripts/write-error-docs.ts'

test('docs/errors.md lists every code as the catalogues have it', () => {
  expect(readFileSync(ERRORS_DOC, 'utf8')).toBe(errorsDocument())
})
