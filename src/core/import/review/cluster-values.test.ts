import { expect, test } from 'vitest'
import { clusterValues } from './cluster-values.ts'

const clusters = (...texts: readonly string[]) =>
  clusterValues(texts.map((text, index) => ({ text, count: texts.length - index }))).map((cluster) =>
    cluster.map(({ text }) => text),
  )

test('values are together without regard to case, accents, signs and order, and with one slip', () => {
  expect(clusters('Acme Inc.', 'ACME, Inc', 'inc acme', 'Umbrella', 'Umbrela', 'Café', 'cafe')).toEqual([
    ['Acme Inc.', 'ACME, Inc', 'inc acme'],
    ['Umbrella', 'Umbrela'],
    ['Café', 'cafe'],
  ])
})

test('numbers, short words and other words are different values', () => {
  expect(clusters('Level 10', 'Level 11', 'Won', 'Wan', 'Paris', 'London', '-', '?')).toEqual([])
})
