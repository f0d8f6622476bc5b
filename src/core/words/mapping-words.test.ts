/** Why columns go where they go, in other languages: asked of every labelled file, so that no reason is forgotten. */
import { expect, test } from 'vitest'
import { LABELLED_FILES } from '../mapping/labelled/all-files.ts'
import { proposeMapping } from '../mapping/propose-mapping.ts'
import { requireObject } from '../mapping/test-support.ts'
import { standardModel } from '../model/standard-model.ts'
import { translatorTo } from './translate.ts'

const model = standardModel()
const { sentence } = translatorTo('fr')

test('every reason of a mapping is told in French', () => {
  const reasons = LABELLED_FILES.flatMap(({ object, columns }) =>
    proposeMapping(model, requireObject(model, object), columns).map(({ reason }) => reason),
  )
  const english = new Set(reasons.filter((reason) => sentence(reason) === reason))
  expect(reasons.length).toBeGreaterThan(1000)
  expect([...english]).toEqual([])
})
