/** Members, teams, roles and the audit log from a shell. */
import { expect, test } from 'vitest'
import { jsonLines, useWaybill } from './support/running-waybill.ts'

const waybill = useWaybill()

test('a role is made from a file, a member invited with it, put in a team, and shut out', async () => {
  const [member] = await waybill.json('roles', 'show', 'member')
  const role = waybill.file('role.json', JSON.stringify(member))
  expect((await waybill.run('roles', 'create', 'Sales rep', '--from', role)).stdout).toMatch(
    /^Sales rep \(salesRep\)\n/,
  )
  expect((await waybill.run('roles', 'list')).stdout).toMatch(
    /salesRep +Sales rep +0 +0 +all: view, create, edit, delete/,
  )

  const invited = await waybill.run('members', 'invite', 'ada@example.com', '--role', 'salesRep', '--name', 'Ada')
  expect(invited.stdout).toMatch(/^http:\/\/\S+\/join#[\w-]{43}\n$/)
  expect(invited.stderr).toContain('It is shown this once.')
  expect((await waybill.run('members', 'invite', 'ada@example.com')).stdout).not.toBe(invited.stdout)

  const team = await waybill.run('teams', 'create', 'North', '--members', 'ada@example.com')
  expect(team.stdout).toBe('North (north): Ada\n')
  expect((await waybill.run('members', 'list')).stdout).toMatch(/Ada +ada@example.com +salesRep +north +invited until/)

  await waybill.run('members', 'update', 'ada@example.com', '--role', 'viewer', '--teams', '')
  const [ada] = (await waybill.json('members', 'list')).filter(({ email }) => email === 'ada@example.com')
  expect(ada).toMatchObject({ role: 'viewer', teams: [], state: 'invited' })
  const file = waybill.file('people.csv', `First name,Owner / Email\nGrace,ada@example.com\n`)
  expect((await waybill.run('import', file, '--object', 'people', '--yes')).exitCode).toBe(0)
  expect((await waybill.run('members', 'reassign', 'ada@example.com')).stdout).toBe(
    'people.owner: 1 to be handed over\nNothing is changed yet: say --yes.\n',
  )
  expect((await waybill.run('members', 'reassign', 'ada@example.com', '--yes')).stdout).toBe(
    'people.owner: 1 handed over\n',
  )
  expect((await waybill.run('members', 'deactivate', 'ada@example.com')).stdout).toBe(
    'Ada (ada@example.com) is deactivated.\n',
  )
  expect((await waybill.run('roles', 'delete', 'salesRep')).stdout).toBe('The role salesRep is gone.\n')
  expect((await waybill.run('teams', 'delete', 'north')).stdout).toBe('The team north is gone.\n')
})

test('the audit log is listed and written to a file', async () => {
  const { stdout } = await waybill.run('audit', 'list', '--action', 'role')
  expect(stdout).toMatch(/role\.deleted[\s\S]*role\.created/)
  const entries = await waybill.run('audit', 'list', '--action', 'member', '--limit', '2', '--json')
  expect(jsonLines(entries.stdout)).toHaveLength(2)
  const target = waybill.pathOf('audit.csv')
  expect((await waybill.run('audit', 'export', target, '--action', 'role.created')).exitCode).toBe(0)
  expect(waybill.read('audit.csv')).toMatch(/^\uFEFF?At,Member,.*\r\n.*role\.created/)
})

test('what cannot be done is told in words', async () => {
  const unknown = await waybill.run('members', 'deactivate', 'nobody@example.com')
  expect(unknown).toMatchObject({
    exitCode: 1,
    stderr: expect.stringMatching(/^MEMBER_UNKNOWN: .*"nobody@example.com"/),
  })
  const builtIn = await waybill.run('roles', 'delete', 'viewer')
  expect(builtIn).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(/^ROLE_BUILT_IN: /) })
})
