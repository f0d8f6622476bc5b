import { describe, expect, test } from 'vitest'
import { findObject } from '../../model/object.ts'
import { standardModel } from '../../model/standard-model.ts'
import { proposeMapping } from '../propose-mapping.ts'
import { LABELLED_FILES } from './all-files.ts'
import { wantedFields } from './labelled-file.ts'

const model = standardModel()

describe('every column of a known file goes where it belongs, or nowhere', () => {
  test.each(LABELLED_FILES)('$name', (file) => {
    const { columns } = file
    const object = findObject(model, file.object)
    if (object === undefined) throw new Error(`There is no object ${file.object}`)
    const fields = wantedFields(model, object, file)

    const mapping = proposeMapping(model, object, columns)

    const proposed = mapping.map(({ header, field }) => `${header} → ${field}`)
    expect(proposed).toEqual(columns.map(({ header }, position) => `${header} → ${fields[position] ?? null}`))
  })
})
