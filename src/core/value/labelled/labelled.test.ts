import { expect, test } from 'vitest'
import { LABELLED, readLabelled } from './read-labelled.ts'

const cells = LABELLED.flatMap(readLabelled)

test('no cell of the labelled columns is read as something else without a word', () => {
  expect(cells.filter(({ verdict }) => verdict === 'wrong')).toEqual([])
})

test('of the cells that mean something most are read, and the others are told', () => {
  const meaningful = cells.filter(({ meant }) => meant !== null)
  const right = meaningful.filter(({ verdict }) => verdict === 'right')
  expect(meaningful.length).toBeGreaterThan(300)
  expect(right.length / meaningful.length).toBeGreaterThan(0.85)
})
