import { expect, test } from 'vitest'
import { NO_ROWS } from '../../../../src/core/import/outcome.ts'
import type { PlanPreview } from '../../api/types.ts'
import { openSteps, stageOf } from './stage.ts'

const preview: PlanPreview = {
  rows: 1,
  counts: { ...NO_ROWS, created: 1 },
  valuesCleared: 0,
  warnings: 0,
  problems: [],
}

test('a draft is mapped until its plan is made', () => {
  expect(stageOf({ status: 'draft', phase: null, preview: null }, undefined)).toBe('map')
  expect(stageOf({ status: 'draft', phase: null, preview }, undefined)).toBe('preview')
})

test('the member can go back from the preview to each step before it', () => {
  expect(stageOf({ status: 'draft', phase: null, preview }, 'map')).toBe('map')
  expect(stageOf({ status: 'draft', phase: null, preview }, 'options')).toBe('options')
})

test('rows can be reviewed once there is a plan', () => {
  expect(stageOf({ status: 'draft', phase: null, preview: null }, 'review')).toBe('map')
  expect(stageOf({ status: 'draft', phase: null, preview }, 'review')).toBe('review')
  expect(openSteps({ status: 'draft', phase: null, preview: null })).toEqual(['file', 'map', 'values', 'options'])
  expect(openSteps({ status: 'processing', phase: 'apply', preview })).toEqual([])
})

test('reading and planning are the check, whatever the address says', () => {
  expect(stageOf({ status: 'queued', phase: 'stage', preview: null }, 'map')).toBe('check')
  expect(stageOf({ status: 'processing', phase: 'plan', preview: null }, undefined)).toBe('check')
})

test('a paused apply is still the apply', () => {
  expect(stageOf({ status: 'paused', phase: 'apply', preview }, undefined)).toBe('apply')
})

test.each(['completed', 'failed', 'cancelled', 'undone'] as const)('%s shows the result', (status) => {
  expect(stageOf({ status, phase: null, preview }, undefined)).toBe('result')
})
