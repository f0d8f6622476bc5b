/** Objects, fields, records, templates, sample data and keys, from the command line. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { jsonLines, useWaybill } from './support/running-waybill.ts'

const waybill = useWaybill()

test('an object and its fields are made, listed, and imported into', async () => {
  expect(await waybill.json('objects', 'create', 'Project', '--plural', 'Projects')).toMatchObject([
    { apiName: 'projects', labelPlural: 'Projects', isCustom: true },
  ])
  const number = await waybill.json('fields', 'create', 'projects', 'Number', '--kind', 'text', '--unique')
  expect(number).toMatchObject([{ apiName: 'number', kind: 'text', isUnique: true }])
  const state = ['fields', 'create', 'projects', 'State', '--kind', 'select', '--option', 'Open', '--option', 'Shut']
  expect((await waybill.run(...state)).stdout).toBe('The field state is added to projects.\n')
  await waybill.json('fields', 'create', 'projects', 'Client', '--kind', 'relation', '--to', 'companies')

  const { stdout } = await waybill.run('fields', 'projects')
  expect(stdout).toMatch(/^number +Number +text +custom; unique$/m)
  expect(stdout).toMatch(/^state +State +select +custom; one of Open, Shut$/m)
  expect(stdout).toMatch(/^client +Client +relation +custom; points to companies by client\.id,\n +client\.domain$/m)

  const file = waybill.file('projects.csv', 'Name,Number,State\nBridge,7,open\n')
  await waybill.json('import', file, '--object', 'projects', '--match', 'number', '--yes')
  expect(await waybill.json('objects')).toContainEqual(expect.objectContaining({ apiName: 'projects', records: 1 }))
  expect((await waybill.run('objects')).stdout).toMatch(/^projects +Projects +1 +\d+ +custom$/m)
})

test('records are filtered, sorted, counted and limited', async () => {
  const rows = ['Acme,acme.com,120', 'Bolt,bolt.com,40', 'Cask,cask.org,75'].join('\n')
  const file = waybill.file('companies.csv', `Name,Domain,Employees\n${rows}\n`)
  await waybill.json('import', file, '--object', 'companies', '--yes')
  const names = async (...flags: readonly string[]) =>
    (await waybill.json('records', 'companies', ...flags)).map(({ name }) => name)

  expect(await names('--sort', '-employees')).toEqual(['Acme', 'Cask', 'Bolt'])
  expect(await names('--filter', 'employees >= 50', '--filter', 'domain.primary endsWith .com')).toEqual(['Acme'])
  expect(await names('--search', 'cask')).toEqual(['Cask'])
  expect(await names('--sort', 'name', '--limit', '2')).toEqual(['Acme', 'Bolt'])
  expect(await names('--deleted', 'only')).toEqual([])
  expect((await waybill.run('records', 'companies', '--count', '--json')).stdout).toBe('{"count":3}\n')
  expect((await waybill.run('records', 'companies', '--count')).stdout).toBe('3\n')

  expect(await names('--filter', 'createdAt within today', '--filter', 'owner is me', '--zone', 'UTC')).toHaveLength(3)
  const [narrow] = await waybill.json('records', 'companies', '--sort', 'name', '--fields', 'employees,domain')
  expect(Object.keys(narrow ?? {}).sort()).toEqual(['deletedAt', 'domain', 'employees', 'id', 'name'])

  const { stdout } = await waybill.run('records', 'companies', '--sort', 'name', '--limit', '1')
  expect(stdout).toMatch(/^name +domain +employees +owner +id\n.*\nAcme +acme\.com +120 +\S+ +[\da-f-]{36}\n/)
  expect(stdout).toContain('1 of 3 records; --limit shows more, --json all of them.')
})

test('a list is looked at through a view', async () => {
  const file = waybill.file('large.csv', 'Name,Domain,Employees\nDune,dune.com,900\nElm,elm.com,700\n')
  await waybill.json('import', file, '--object', 'companies', '--yes')
  const token = readFileSync(path.join(waybill.dataFolder, 'local-token'), 'utf8').trim()
  expect((await waybill.run('views', 'companies')).stdout).toBe('There are no views.\n')
  const definition = { columns: [{ field: 'employees' }], filter: 'employees >= 500', sort: ['-employees'] }
  await fetch(`${waybill.address()}/api/v1/objects/companies/views`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Large', definition }),
  })
  expect((await waybill.run('views', 'companies')).stdout).toMatch(/^Large +you +its maker +employees$/m)
  expect(await waybill.json('records', 'companies', '--view', 'large')).toEqual([
    expect.objectContaining({ name: 'Dune', employees: 900 }),
    expect.objectContaining({ name: 'Elm', employees: 700 }),
  ])
  const few = await waybill.json('records', 'companies', '--view', 'Large', '--filter', 'employees < 800')
  expect(few).toMatchObject([{ name: 'Elm' }])
  const unknown = await waybill.run('records', 'companies', '--view', 'Small')
  expect(unknown).toMatchObject({ exitCode: 1, stdout: '' })
  expect(unknown.stderr).toMatch(/^VIEW_UNKNOWN: There is no view "Small" of companies\./)
})

test('a filter that is none is wrong usage, a field that is not there is refused', async () => {
  expect(await waybill.run('records', 'people', '--filter', 'nonsense')).toMatchObject({ exitCode: 2, stdout: '' })
  const { exitCode, stderr } = await waybill.run('records', 'people', '--filter', 'shoes = 1')
  expect(exitCode).toBe(1)
  expect(stderr).toMatch(/^FIELD_UNKNOWN: people has no field "shoes"\.\n/)
})

test('the template of an object is a file that maps itself', async () => {
  const { stdout } = await waybill.run('template', 'people')
  await waybill.run('template', 'people', '-o', waybill.pathOf('template.csv'))
  expect(waybill.read('template.csv')).toBe(stdout)
  const [found] = await waybill.json('inspect', waybill.pathOf('template.csv'), '--object', 'people')
  const columns = found?.['columns'] as readonly { readonly field: string | null }[]
  expect(columns.filter(({ field }) => field === null)).toEqual([])
})

test('sample data comes and goes', async () => {
  const [loaded] = await waybill.json('sample', 'load')
  expect(loaded).toMatchObject({ records: { people: expect.any(Number) } })
  expect((await waybill.run('sample', 'remove')).stdout).toMatch(/^Removed: .*\d+ people.*\.\n$/)
})

test('a key opens the server from elsewhere until it is revoked', async () => {
  const { stdout, stderr } = await waybill.run('api-key', 'create', '--name', 'Elsewhere')
  expect(stdout).toMatch(/^wb_[\w-]+\n$/)
  expect(stderr).toContain('it is shown this once')
  const elsewhere = {
    WAYBILL_URL: waybill.address(),
    WAYBILL_API_KEY: stdout.trim(),
  }
  const objects = await waybill.runWith(elsewhere, 'objects', '--json')
  expect(jsonLines(objects.stdout).map(({ apiName }) => apiName)).toContain('people')

  const [key] = await waybill.json('api-key', 'list')
  expect(key).toMatchObject({ name: 'Elsewhere', role: 'administrator', revokedAt: null })
  expect((await waybill.run('api-key', 'revoke', String(key?.['id']))).stdout).toBe('The key "Elsewhere" is revoked.\n')
  expect((await waybill.run('api-key', 'list')).stdout).toMatch(/Elsewhere.*revoked/)
  const refused = await waybill.runWith(elsewhere, 'objects')
  expect(refused).toMatchObject({ exitCode: 1, stdout: '', stderr: expect.stringMatching(/^KEY_ENDED: /) })
})
