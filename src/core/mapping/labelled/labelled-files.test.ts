import { describe, expect, test } from 'vitest'
import { findObject } from '../../model/object.ts'
import { standardModel } from '../../model/standard-model.ts'
import { proposeMapping } from '../propose-mapping.ts'
import { LABELLED_FILES } from './all-files.ts'

const model = standardModel()

describe('every column of a known file goes where it belongs, or nowhere', () => {
  test.each(LABELLED_FILES)('$name', ({ object: name, columns, fields }) => {
    const object = findObject(model, name)
    if (object === undefined) throw new Error(`There is no object ${name}`)

    const mapping = proposeMapping(model, object, columns)

    const proposed = mapping.map(({ header, field }) => `${header} → ${field}`)
    expect(proposed).toEqual(columns.map(({ header }, position) => `${header} → ${fields[position] ?? null}`))
  })
})
