import { expect, test } from 'vitest'
import { NO_ROWS } from '../../../../src/core/import/outcome.ts'
import type { PlanPreview } from '../../api/types.ts'
import { brokenOffAt, openSteps, stageOf, stepOf } from './stage.ts'

const draft = {
  status: 'draft',
  phase: null,
  preview: null,
  outdatedPreview: null,
  isRemainderOpen: false,
} as const

const preview: PlanPreview = {
  rows: 1,
  counts: { ...NO_ROWS, created: 1 },
  valuesCleared: 0,
  warnings: 0,
  problems: [],
}

test('a draft is mapped until its plan is made', () => {
  expect(stageOf(draft, undefined)).toBe('map')
  expect(stageOf({ ...draft, preview }, undefined)).toBe('preview')
})

test('the member can go back from the preview to each step before it', () => {
  expect(stageOf({ ...draft, preview }, 'map')).toBe('map')
  expect(stageOf({ ...draft, preview }, 'options')).toBe('options')
})

test('rows can be reviewed once there is a plan', () => {
  expect(stageOf(draft, 'review')).toBe('map')
  expect(stageOf({ ...draft, preview }, 'review')).toBe('review')
  expect(openSteps(draft)).toEqual(['file', 'map', 'values', 'options'])
  expect(openSteps({ ...draft, status: 'processing', phase: 'apply', preview })).toEqual([])
})

test('reading and planning are the check, whatever the address says', () => {
  expect(stageOf({ ...draft, status: 'queued', phase: 'stage' }, 'map')).toBe('check')
  expect(stageOf({ ...draft, status: 'processing', phase: 'plan' }, undefined)).toBe('check')
})

test('a paused apply is still the apply', () => {
  expect(stageOf({ ...draft, status: 'paused', phase: 'apply', preview }, undefined)).toBe('apply')
})

test.each(['completed', 'failed', 'cancelled', 'undone'] as const)('%s shows the result', (status) => {
  expect(stageOf({ ...draft, status, preview }, undefined)).toBe('result')
})

test('a check that was asked for from the options leaves them on the page', () => {
  expect(stageOf({ ...draft, status: 'queued', phase: 'stage' }, 'options')).toBe('options')
  expect(stageOf({ ...draft, status: 'processing', phase: 'apply' }, 'options')).toBe('apply')
})

test('a preview that is out of date is shown as such, but only to those who ask for it', () => {
  const outdated = { ...draft, outdatedPreview: preview }
  expect(stageOf(outdated, 'preview')).toBe('preview')
  expect(stageOf(outdated, undefined)).toBe('map')
  expect(openSteps(outdated)).toEqual(['file', 'map', 'values', 'options', 'preview'])
})

test('an import that waits for its time shows what it will do', () => {
  expect(stageOf({ ...draft, status: 'scheduled', phase: 'apply', preview }, 'map')).toBe('preview')
})

test('failed rows of an import that is over are reviewed on their page, as part of the result', () => {
  const open = { ...draft, status: 'completed', preview, isRemainderOpen: true } as const
  expect(stageOf(open, undefined)).toBe('result')
  expect(stageOf(open, 'review')).toBe('review')
  expect(stepOf('review', open)).toBe('result')
  expect(stageOf({ ...open, status: 'processing', phase: 'apply', isRemainderOpen: false }, 'review')).toBe('apply')
  expect(stageOf({ ...open, isRemainderOpen: false }, 'review')).toBe('result')
  expect(stageOf({ ...open, preview: null, outdatedPreview: preview }, 'review')).toBe('result')
})

test('an import that broke off says at which step', () => {
  const can = { pause: false, resume: false, cancel: false, retry: false, undo: false }
  expect(brokenOffAt({ status: 'failed', phase: 'apply', can })).toBe('apply')
  expect(brokenOffAt({ status: 'failed', phase: 'plan', can })).toBe('preview')
  expect(brokenOffAt({ status: 'cancelled', phase: null, can })).toBe('preview')
  expect(brokenOffAt({ status: 'cancelled', phase: null, can: { ...can, undo: true } })).toBe('apply')
  expect(brokenOffAt({ status: 'completed', phase: null, can: { ...can, undo: true } })).toBeUndefined()
})
