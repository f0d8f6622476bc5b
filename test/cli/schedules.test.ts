/** Recurring imports from a shell: what they follow. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { useWaybill } from './support/running-waybill.ts'

const watched = mkdtempSync(path.join(tmpdir(), 'waybill-watched-'))
const waybill = useWaybill([], { WAYBILL_WATCHED_FOLDERS: watched })

beforeAll(async () => {
  const file = waybill.file('people.csv', 'Wer,Was\nada@example.com,Analyst\n')
  const mapping = ['--map', 'Wer=emails.primary', '--map', 'Was=jobTitle']
  await waybill.run('import', file, '--object', 'people', ...mapping, '--save-template', 'CRM', '--yes')
})
afterAll(() => rmSync(watched, { recursive: true }))

test('a template is named when it is made, and another one or none afterwards', async () => {
  const source = ['--folder', watched, '--cron', '0 2 * * *', '--zone', 'UTC']
  const made = await waybill.run(
    'schedules',
    'create',
    '--name',
    'N',
    '--object',
    'people',
    ...source,
    '--template',
    'CRM',
  )
  expect(made.stdout).toContain('It follows the template "CRM".')

  const none = await waybill.run('schedules', 'change', 'N', '--no-template')
  expect(none).toMatchObject({ exitCode: 0, stdout: expect.not.stringContaining('template') })
  const unknown = await waybill.run('schedules', 'change', 'N', '--template', 'Other')
  expect(unknown).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('no import template "Other"') })

  const [again] = await waybill.json('schedules', 'change', 'N', '--template', 'crm')
  expect(again).toMatchObject({ template: { name: 'CRM', isGone: false } })
})

test('who deletes it is told; the list says that it is gone', async () => {
  const gone = await waybill.run('templates', 'delete', 'CRM')
  expect(gone.stdout).toContain('1 recurring import follows it')
  expect((await waybill.run('schedules', 'list')).stdout).toContain('CRM (gone)')
})
