/** A whole workspace goes into a folder, is built elsewhere, and is the same to the byte. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from './support/running-waybill.ts'

const source = useWaybill()
const target = useWaybill()
const third = useWaybill()

/** Imports go over several rounds of a worker. */
const LIMIT_MS = 120_000

beforeAll(async () => {
  await source.json('objects', 'create', 'Project', '--plural', 'Projects')
  await source.json('fields', 'create', 'projects', 'Parent', '--kind', 'relation', '--to', 'projects')
  await source.json('fields', 'create', 'people', 'Tier', '--kind', 'select', '--option', 'Gold', '--option', '=Lead')
  const load = async (object: string, csv: string): Promise<void> => {
    await source.json('import', source.file(`${object}.csv`, csv), '--object', object, '--owner', 'none', '--yes')
  }
  await load('members', 'Name,Email,Role\nMia Member,mia@example.com,Manager\n')
  await load('companies', 'Name,Domain,Owner / Email\nAcme,acme.com,mia@example.com\n=Evil,evil.example,\n')
  await load(
    'people',
    'Email,First name,Company domain,Tier\nada@acme.com,"Ada\n""A""",acme.com,Gold\nbob@x.com,=Bob,,=Lead\n',
  )
  await load('projects', 'Name\nTop\n')
  const [top] = await source.json('records', 'projects')
  await load('projects', `Name,Parent / Id\nBelow,${String(top?.['id'])}\n`)
}, LIMIT_MS)

test(
  'what is exported, imported elsewhere and exported again is the same',
  async () => {
    const first = source.pathOf('first')
    const second = target.pathOf('second')
    expect(await source.run('export', '--everything', first)).toMatchObject({ exitCode: 0 })
    expect(await target.run('import', '--everything', first)).toMatchObject({ exitCode: 0, stderr: '' })
    expect(await target.run('export', '--everything', second)).toMatchObject({ exitCode: 0 })

    const names = readdirSync(first)
    expect(names).toContain('manifest.json')
    expect(readdirSync(second)).toEqual(names)
    for (const name of names) {
      expect(readFileSync(path.join(second, name), 'utf8'), name).toBe(readFileSync(path.join(first, name), 'utf8'))
    }
    expect(await target.json('records', 'projects', '--filter', 'name is Below')).toMatchObject([
      { parent: { name: 'Top' } },
    ])

    const zipped = source.pathOf('backup.zip')
    expect(await source.run('export', '--everything', zipped)).toMatchObject({ exitCode: 0 })
    expect(await third.run('import', '--everything', zipped)).toMatchObject({ exitCode: 0, stderr: '' })
    const rezipped = third.pathOf('backup.zip')
    expect(await third.run('export', '--everything', rezipped)).toMatchObject({ exitCode: 0 })
    expect(readFileSync(rezipped).equals(readFileSync(zipped))).toBe(true)
    expect(readdirSync(path.dirname(zipped)).filter((name) => name.includes('backup.zip'))).toEqual(['backup.zip'])

    const again = await target.run('import', '--everything', first)
    expect(again).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('WORKSPACE_NOT_EMPTY') })
  },
  LIMIT_MS,
)
