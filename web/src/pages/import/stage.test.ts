import { expect, test } from 'vitest'
import { NO_ROWS } from '../../../../src/core/import/outcome.ts'
import type { PlanPreview } from '../../api/types.ts'
import { stageOf } from './stage.ts'

const preview: PlanPreview = {
  rows: 1,
  counts: { ...NO_ROWS, created: 1 },
  valuesCleared: 0,
  warnings: 0,
  problems: [],
}

test('a draft is mapped until its plan is made', () => {
  expect(stageOf({ status: 'draft', phase: null, preview: null }, false)).toBe('map')
  expect(stageOf({ status: 'draft', phase: null, preview }, false)).toBe('preview')
})

test('the member can go back from the preview to the mapping', () => {
  expect(stageOf({ status: 'draft', phase: null, preview }, true)).toBe('map')
})

test('reading and planning are the check, whatever the address says', () => {
  expect(stageOf({ status: 'queued', phase: 'stage', preview: null }, true)).toBe('check')
  expect(stageOf({ status: 'processing', phase: 'plan', preview: null }, false)).toBe('check')
})

test('a paused apply is still the apply', () => {
  expect(stageOf({ status: 'paused', phase: 'apply', preview }, false)).toBe('apply')
})

test.each(['completed', 'failed', 'cancelled', 'undone'] as const)('%s shows the result', (status) => {
  expect(stageOf({ status, phase: null, preview }, false)).toBe('result')
})
