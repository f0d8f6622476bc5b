/** How records are exported, kept under a name: for oneself, or for everyone. */
import { expect, test } from 'vitest'
import type { Role } from '../../src/core/access/role.ts'
import type { Context } from '../../src/operations/context.ts'
import {
  changeExportPreset,
  deleteExportPreset,
  listExportPresets,
  saveExportPreset,
} from '../../src/operations/exports/export-presets.ts'
import { useWorkspace } from '../support/workspace.ts'

const workspace = useWorkspace()

const exporter = (hidden: 'city' | null): Role => ({
  apiName: `exporter-${hidden ?? 'all'}`,
  label: 'Exporter',
  permissions: {
    workspace: [],
    everyObject: { allowed: ['view', 'export'], scope: 'all' },
    objects:
      hidden === null ? {} : { people: { allowed: ['view', 'export'], scope: 'all', fields: { [hidden]: 'hidden' } } },
  },
})

const CONTENT = {
  columns: ['name', 'city', 'emails.primary'],
  format: 'csv',
  dialect: { excelRegion: 'de-DE' },
} as const

const namesFor = async (context: Context): Promise<readonly string[]> =>
  (await listExportPresets(context, 'people')).map(({ name }) => name)

test('a preset is found by its maker alone until it is shared', async () => {
  const mia = await workspace().join('Mia', exporter(null))
  const tom = await workspace().join('Tom', exporter(null))
  const { id } = await saveExportPreset(mia, 'people', { name: ' For the printer ', content: CONTENT })
  expect(await namesFor(mia)).toEqual(['For the printer'])
  expect(await namesFor(tom)).toEqual([])
  await expect(changeExportPreset(tom, id, { name: 'Mine' })).rejects.toMatchObject({ code: 'PRESET_UNKNOWN' })

  await changeExportPreset(mia, id, { isShared: true })
  expect(await listExportPresets(tom, 'people')).toMatchObject([{ name: 'For the printer', content: CONTENT }])
  await expect(deleteExportPreset(tom, id)).rejects.toMatchObject({ code: 'PRESET_NOT_YOURS' })
  await deleteExportPreset(workspace().context, id)
  expect(await namesFor(mia)).toEqual([])
})

test('columns that are hidden from someone are left out of what they are shown, and counted', async () => {
  const all = await workspace().join('All', exporter(null))
  const few = await workspace().join('Few', exporter('city'))
  await saveExportPreset(all, 'people', { name: 'With city', isShared: true, content: CONTENT })
  expect(await listExportPresets(few, 'people')).toMatchObject([
    { name: 'With city', content: { columns: ['name', 'emails.primary'] }, missing: 1 },
  ])
})

test('what does not fit is refused: unknown columns, no name, a comma for two things', async () => {
  const { context } = workspace()
  const save = (name: string, content: object): Promise<unknown> =>
    saveExportPreset(context, 'people', { name, content: { ...CONTENT, ...content } })
  await expect(save('A', { columns: ['nothing'] })).rejects.toMatchObject({ code: 'FIELD_UNKNOWN' })
  await expect(save('A', { columns: [] })).rejects.toMatchObject({ code: 'REQUEST_INVALID' })
  await expect(save(' ', {})).rejects.toMatchObject({ code: 'VALUE_INVALID' })
  await expect(save('A', { dialect: { delimiter: ',', decimalSign: ',' } })).rejects.toMatchObject({
    code: 'REQUEST_INVALID',
  })
})
