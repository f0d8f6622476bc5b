/** A whole workspace goes into a folder, is built elsewhere, and is the same to the byte. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { watch } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { RecordFile } from '../../src/cli/everything/workspace-files.ts'
import { useWaybill } from './support/running-waybill.ts'

const source = useWaybill()
const target = useWaybill()
const third = useWaybill()
const fourth = useWaybill()

/** Imports go over several rounds of a worker. */
const LIMIT_MS = 120_000

beforeAll(async () => {
  await source.json('objects', 'create', 'Project', '--plural', 'Projects')
  await source.json('fields', 'create', 'projects', 'Parent', '--kind', 'relation', '--to', 'projects')
  await source.json('fields', 'create', 'people', 'Tier', '--kind', 'select', '--option', 'Gold', '--option', '=Lead')
  const load = async (object: string, csv: string): Promise<void> => {
    await source.json('import', source.file(`${object}.csv`, csv), '--object', object, '--owner', 'none', '--yes')
  }
  await load('members', 'Name,Email,Role\nMia Member,mia@example.com,Manager\nGone Member,gone@example.com,Member\n')
  await load(
    'companies',
    'Name,Domain,Owner / Email\nAcme,acme.com,mia@example.com\n=Evil,evil.example,\nGone,gone.com,\n',
  )
  await load(
    'people',
    'Email,First name,Company domain,Tier\nada@acme.com,"Ada\n""A""",acme.com,Gold\nbob@x.com,=Bob,,=Lead\n',
  )
  await load('projects', 'Name\nTop\nOld\n')
  const [top] = await source.json('records', 'projects', '--filter', 'name is Top')
  const [old] = await source.json('records', 'projects', '--filter', 'name is Old')
  await load('projects', `Name,Parent / Id\nBelow,${String(top?.['id'])}\nBeside,${String(old?.['id'])}\n`)
  await load('people', 'Email,Company domain,Owner / Email\nleft@gone.com,gone.com,gone@example.com\n')
  await source.request('/objects/companies/fields/domain', { method: 'PATCH', json: { isUnique: false } })
  await load('companies', 'Name,Domain\nAcme Twin,acme.com\n')
  for (const [object, filter] of [
    ['companies', 'name is Gone'],
    ['members', 'email is gone@example.com'],
    ['projects', 'name is Old'],
  ] as const)
    await source.json('bulk', 'delete', object, '--filter', filter, '--yes')
}, LIMIT_MS)

test(
  'what is exported, imported elsewhere and exported again is the same',
  async () => {
    const first = source.pathOf('first')
    const second = target.pathOf('second')
    mkdirSync(second)
    expect(await source.run('export', '--everything', first)).toMatchObject({ exitCode: 0 })
    expect(await target.run('import', '--everything', first, '--yes')).toMatchObject({ exitCode: 0, stderr: '' })
    expect(await target.run('export', '--everything', second)).toMatchObject({ exitCode: 0 })

    const names = readdirSync(first)
    expect(names).toContain('manifest.json')
    expect(names.filter((name) => name.includes('-deleted'))).toEqual([
      '01-members-deleted.csv',
      '02-companies-deleted.csv',
      '08-projects-deleted.csv',
    ])
    expect(statSync(first).mode & 0o777).toBe(0o700)
    expect(names.map((name) => statSync(path.join(first, name)).mode & 0o777)).toEqual(names.map(() => 0o600))
    expect(readdirSync(second)).toEqual(names)
    for (const name of names) {
      expect(readFileSync(path.join(second, name), 'utf8'), name).toBe(readFileSync(path.join(first, name), 'utf8'))
    }
    expect(await target.json('records', 'projects', '--filter', 'name is Below')).toMatchObject([
      { parent: { name: 'Top' } },
    ])

    expect(await target.json('records', 'companies', '--filter', 'domain is acme.com')).toHaveLength(2)
    // Links to what is deleted are kept: restored, it has its records again.
    const isLeft = ['--filter', 'emails.primary is left@gone.com']
    const [left] = await target.json('records', 'people', ...isLeft)
    expect(left).toMatchObject({ company: { name: 'Gone' }, owner: { email: 'gone@example.com' } })
    expect(await target.json('records', 'companies', '--filter', 'name is Gone')).toEqual([])
    expect(await target.json('records', 'companies', '--deleted', 'only')).toMatchObject([{ name: 'Gone' }])

    const zipped = source.pathOf('backup.zip')
    expect(await source.run('export', '--everything', zipped)).toMatchObject({ exitCode: 0 })
    expect(await third.run('import', '--everything', zipped, '--yes')).toMatchObject({ exitCode: 0, stderr: '' })
    const rezipped = third.pathOf('backup.zip')
    expect(await third.run('export', '--everything', rezipped)).toMatchObject({ exitCode: 0 })
    expect(readFileSync(rezipped).equals(readFileSync(zipped))).toBe(true)
    expect(readdirSync(path.dirname(zipped)).filter((name) => name.includes('backup.zip'))).toEqual(['backup.zip'])

    const again = await target.run('import', '--everything', first, '--yes')
    expect(again).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('WORKSPACE_NOT_EMPTY') })
  },
  LIMIT_MS,
)

/** As if a record had gone for good before its file was written, and after that of those which point to it. */
function leaveOut(folder: string, file: string, name: string): void {
  const lines = readFileSync(path.join(folder, file), 'utf8').split('\r\n')
  const content = lines.filter((line) => !line.includes(`,${name},`)).join('\r\n')
  writeFileSync(path.join(folder, file), content)
  const manifest = path.join(folder, 'manifest.json')
  const { files, ...others } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly files: readonly RecordFile[] }
  const sha256 = createHash('sha256').update(content).digest('hex')
  const changed = files.flatMap((each) => (each.file === file ? { ...each, rows: each.rows - 1, sha256 } : each))
  writeFileSync(manifest, JSON.stringify({ ...others, files: changed }))
}

test(
  'nothing else is meant beside the whole workspace; it is asked before; links that lead nowhere are told of',
  async () => {
    const place = source.pathOf('none.zip')
    for (const args of [
      ['import', '--everything', place, '--dry-run'],
      ['import', 'people.csv', '--everything', place],
      ['export', '--everything', place, '--format', 'xlsx'],
      ['export', 'people', '--everything', place],
    ]) {
      const { exitCode, stderr } = await source.run(...args)
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('does not go with --everything')])
    }
    const folder = source.pathOf('asked')
    expect(await source.run('export', '--everything', folder)).toMatchObject({ exitCode: 0 })
    const empty = await fourth.run('import', '--everything', folder)
    expect(empty).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('NOT_CONFIRMED') })
    expect(await fourth.json('records', 'companies')).toEqual([])

    leaveOut(folder, '02-companies.csv', 'Acme')
    const { exitCode, stdout } = await fourth.run('import', '--everything', folder, '--yes')
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('1 link left out')])
    const [ada] = await fourth.json('records', 'people', '--filter', 'emails.primary is ada@acme.com')
    expect(ada).toMatchObject({ company: null })
  },
  LIMIT_MS,
)

test(
  'an interrupted export leaves nothing behind',
  async () => {
    const folder = source.pathOf('interrupted')
    mkdirSync(folder)
    for (const name of ['backup.zip', 'backup']) {
      const command = source.begin('export', '--everything', path.join(folder, name))
      for await (const { filename } of watch(folder)) if (filename?.startsWith(`.${name}`) === true) break
      command.interrupt()
      expect(await command.result).toMatchObject({ exitCode: 130 })
      expect(readdirSync(folder)).toEqual([])
    }
  },
  LIMIT_MS,
)
