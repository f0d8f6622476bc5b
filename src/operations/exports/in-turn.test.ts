import { expect, test } from 'vitest'
import { makeTurns } from './in-turn.ts'

test('what is too much waits until something else is through, broken or left', async () => {
  const opened: string[] = []
  async function* file(name: string): AsyncGenerator<string> {
    opened.push(name)
    if (name === 'broken') throw new Error('The database is gone')
    yield `${name} 1`
    yield `${name} 2`
  }
  const inTurn = makeTurns(1)
  const [first, broken, left, last] = ['first', 'broken', 'left', 'last'].map((name) => inTurn(file(name)))
  const begun = [first, broken, left, last].map((each) => each?.next())

  expect(await begun[0]).toEqual({ done: false, value: 'first 1' })
  expect(opened).toEqual(['first'])
  expect(await Array.fromAsync(first ?? [])).toEqual(['first 2'])

  await expect(begun[1]).rejects.toThrow('The database is gone')
  expect(await begun[2]).toEqual({ done: false, value: 'left 1' })
  expect(opened).toEqual(['first', 'broken', 'left'])
  await left?.return(undefined)

  expect(await begun[3]).toEqual({ done: false, value: 'last 1' })
  expect(await Array.fromAsync(last ?? [])).toEqual(['last 2'])
})
