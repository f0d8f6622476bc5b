import { expect, test } from 'vitest'
import { useWaybill } from './support/running-waybill.ts'

const waybill = useWaybill()

const FILE = 'Contact,Role\nada@example.com,Engineer\n'

test('mapping and options are kept with --save-template, and the next file follows them without being told', async () => {
  const first = waybill.file('fair.csv', FILE)
  const choices = ['--map', 'Contact=email', '--map', 'Role=city', '--blank', 'keep']
  const saving = await waybill.run(
    'import',
    first,
    '--object',
    'people',
    ...choices,
    '--save-template',
    'Fair',
    '--yes',
  )
  expect(saving.exitCode, saving.stderr).toBe(0)
  expect(saving.stdout).toContain('kept as the template "Fair"')

  const next = waybill.file('next.csv', 'ROLE,contact\nParis,grace@example.com\n')
  const { stdout } = await waybill.run('import', next, '--object', 'people', '--yes')
  expect(stdout).toContain('The template "Fair" is followed; --no-template leaves it.')
  const [grace] = await waybill.json('records', 'people', '--filter', 'emails.primary = grace@example.com')
  expect(grace).toMatchObject({ city: 'Paris' })

  const declined = await waybill.run('import', next, '--object', 'people', '--no-template', '--dry-run')
  expect(declined.stdout).not.toContain('Fair')
})

test('a template that fits in part is offered with the reasons, and followed on request', async () => {
  const file = waybill.file('changed.csv', 'Contact,Role,Shoe Size\njoan@example.com,Oslo,38\n')
  const offered = await waybill.run('import', file, '--object', 'people', '--dry-run')
  expect(offered.stdout).toContain('The template "Fair" fits in part and is not used')
  expect(offered.stdout).toContain('does not know the column "Shoe Size"')
  const followed = await waybill.run('import', file, '--object', 'people', '--template', 'fair', '--dry-run')
  expect(followed.stdout).toMatch(/Role +city +The template "Fair" says so/)
  const unknown = await waybill.run('import', file, '--object', 'people', '--template', 'Nope', '--dry-run')
  expect(unknown).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('TEMPLATE_UNKNOWN') })
})

test('templates are listed, shown, shared, renamed, carried as a file, and deleted', async () => {
  expect((await waybill.run('templates', 'list')).stdout).toMatch(/Fair +people +2/)
  const shown = await waybill.run('templates', 'show', 'Fair')
  expect(shown.stdout).toMatch(/Role +city/)
  expect(shown.stdout).toContain('blank: keep')
  expect(await waybill.json('templates', 'share', 'Fair')).toMatchObject([{ isShared: true }])
  expect(await waybill.json('templates', 'rename', 'Fair', 'Fair 2026')).toMatchObject([{ name: 'Fair 2026' }])

  const target = waybill.pathOf('fair.json')
  expect((await waybill.run('templates', 'export', 'Fair 2026', '-o', target)).exitCode).toBe(0)
  expect(JSON.parse(waybill.read('fair.json'))).toMatchObject({ waybill: 'import-template', name: 'Fair 2026' })
  const taken = await waybill.run('templates', 'import', target)
  expect(taken).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('NAME_TAKEN') })
  expect(await waybill.json('templates', 'import', target, '--name', 'Copy')).toMatchObject([{ name: 'Copy' }])

  for (const name of ['Copy', 'Fair 2026']) await waybill.run('templates', 'delete', name)
  expect((await waybill.run('templates', 'list')).stdout).toBe('There are no import templates.\n')
})

const TEMPLATE = {
  waybill: 'import-template',
  version: 1,
  name: 'From a file',
  object: 'people',
  columns: [{ header: 'Town', field: 'city' }],
  options: {},
}

test('a file that is no template is refused with the reason', async () => {
  const bad = waybill.file('bad.json', '{"waybill":"import-template","version":1,"columns":[]}')
  expect(await waybill.run('templates', 'import', bad)).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('REQUEST_INVALID'),
  })
  const wrong = waybill.file(
    'wrong.json',
    JSON.stringify({ ...TEMPLATE, columns: [{ header: 'A', field: 'city', join: 5 }] }),
  )
  expect((await waybill.run('templates', 'import', wrong)).stderr).toContain('columns.0.join')
  const later = waybill.file('later.json', JSON.stringify({ ...TEMPLATE, options: { laterOption: 1 } }))
  expect(await waybill.json('templates', 'import', later)).toMatchObject([{ options: { laterOption: 1 } }])
  const broken = waybill.file('broken.json', '{')
  expect((await waybill.run('templates', 'import', broken)).stderr).toContain('FILE_NOT_OPENED')
})
