import { describe, expect, test } from 'vitest'
import { importOrder, relationsAhead } from './workspace-files.ts'

const object = (apiName: string, ...relations: readonly string[]) => ({
  apiName,
  fields: relations.map((relationTo) => ({
    apiName: `to${relationTo}`,
    label: relationTo,
    kind: 'relation' as const,
    relationTo,
  })),
})

const namesOf = (objects: readonly { readonly apiName: string }[]): readonly string[] =>
  objects.map(({ apiName }) => apiName)

describe('objects', () => {
  test('are imported after what they point to, members first', () => {
    const objects = [
      object('tasks', 'people'),
      object('people', 'companies', 'members'),
      object('companies', 'members'),
      object('members'),
    ]
    const ordered = importOrder(objects)
    expect(namesOf(ordered)).toEqual(['members', 'companies', 'people', 'tasks'])
    expect(ordered.flatMap((each) => relationsAhead(ordered, each))).toEqual([])
  })

  test('that point to themselves or in a circle have relations to be set later', () => {
    const objects = [object('a', 'b'), object('b', 'a', 'b')]
    const ordered = importOrder(objects)
    expect(namesOf(ordered)).toEqual(['b', 'a'])
    expect(ordered.map((each) => relationsAhead(ordered, each).map(({ label }) => label))).toEqual([['a', 'b'], []])
  })
})
