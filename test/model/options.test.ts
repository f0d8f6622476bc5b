/** The options of select and multi-select fields, and the records that have them. */
import { expect, test } from 'vitest'
import { createField } from '../../src/operations/model/create-field.ts'
import { updateField } from '../../src/operations/model/update-field.ts'
import { createRecord } from '../../src/operations/records/create-record.ts'
import { withWorkspace } from '../support/workspace.ts'

test('options are renamed and added freely, and removed when no record has them', () =>
  withWorkspace(async ({ context, seed, find }) => {
    const { options } = await createField(context, 'people', {
      label: 'Mood',
      kind: 'select',
      options: ['Very Happy', { label: 'Sad', color: 'blue' }],
    })
    expect(options).toEqual([
      { value: 'very_happy', label: 'Very Happy' },
      { value: 'sad', label: 'Sad', color: 'blue' },
    ])
    await seed('people', [{ firstName: 'a', mood: 'sad' }])
    await updateField(context, 'people', 'mood', { options: [{ value: 'sad', label: 'Blue' }, 'Angry'] })
    expect(await find('people', { mood: 'blue' })).toMatchObject({ mood: 'sad' })
    await expect(updateField(context, 'people', 'mood', { options: ['Angry'] })).rejects.toMatchObject({
      code: 'OPTION_IN_USE',
      details: { count: 1, option: 'sad', field: 'Mood' },
    })
    await expect(createRecord(context, 'people', { mood: 'Very Happy' })).rejects.toMatchObject({
      code: 'VALUE_INVALID',
    })
  }))

test('options of a list are in use even by one of several values', () =>
  withWorkspace(async ({ context, seed }) => {
    await seed('people', [{ tags: ['vip', 'old'] }, { tags: ['old'] }])
    await updateField(context, 'people', 'tags', { options: ['vip', 'old', 'unused'] })
    await updateField(context, 'people', 'tags', { options: ['vip', 'old'] })
    await expect(updateField(context, 'people', 'tags', { options: ['vip'] })).rejects.toMatchObject({
      details: { count: 2, option: 'old' },
    })
    await updateField(context, 'people', 'tags', { openOptions: false })
    await expect(createRecord(context, 'people', { tags: ['new'] })).rejects.toMatchObject({ code: 'VALUE_INVALID' })
  }))

test('an open list is not closed while records have other values', () =>
  withWorkspace(async ({ context, seed }) => {
    await seed('companies', [{ industry: 'Fishing' }])
    await expect(updateField(context, 'companies', 'industry', { openOptions: false })).rejects.toMatchObject({
      details: { option: 'Fishing' },
    })
    await updateField(context, 'companies', 'industry', {
      openOptions: false,
      options: [{ value: 'Fishing', label: 'Fishing' }],
    })
    await expect(createRecord(context, 'companies', { industry: 'Mining' })).rejects.toMatchObject({
      code: 'VALUE_INVALID',
    })
  }))

test('options are merged: their records get the one that stays, or none', () =>
  withWorkspace(async ({ context, seed, find, sql }) => {
    await seed('people', [
      { firstName: 'a', tags: ['gone', 'old', 'vip'] },
      { firstName: 'b', tags: ['gone'] },
      { firstName: 'c', tags: ['vip'] },
    ])
    const options = ['vip']
    await expect(
      updateField(context, 'people', 'tags', { options, replacements: { old: 'none' } }),
    ).rejects.toMatchObject({ code: 'REQUEST_INVALID' })
    await expect(
      updateField(context, 'people', 'tags', { options, replacements: { vip: null } }),
    ).rejects.toMatchObject({ code: 'REQUEST_INVALID' })
    await updateField(context, 'people', 'tags', {
      options,
      openOptions: false,
      replacements: { old: 'vip', gone: null },
    })
    expect(await find('people', { firstName: 'a' })).toMatchObject({ tags: ['vip'] })
    expect(await find('people', { firstName: 'b' })).toMatchObject({ tags: [] })
    expect(await find('people', { firstName: 'c' })).toMatchObject({ tags: ['vip'] })
    // The history of a record tells it like any other change.
    expect(await sql(`select changes -> 'tags' as tags from waybill.record_changes order by record_id`)).toEqual([
      { tags: [['gone', 'old', 'vip'], ['vip']] },
      { tags: [['gone'], null] },
    ])
  }))
