import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import type { RoleView } from '../../operations/access/roles.ts'
import { CommandFailure } from '../command-failure.ts'
import { action, addExamples, JSON_FLAG, type Shell } from '../shell.ts'

export function addRolesCommand(program: Command): void {
  const command = program
    .command('roles')
    .summary('look at, make and change roles')
    .description('Roles: what their members may do, and with whose records.')
  addExamples(command, 'waybill roles list', 'waybill roles show member --json > role.json')
  const list = command
    .command('list')
    .summary('list roles')
    .description('Lists the roles, the built-in ones first.')
    .option(...JSON_FLAG)
    .action(action(listRoles))
  addExamples(list, 'waybill roles list')
  const show = command
    .command('show')
    .summary('show a role')
    .description('Shows what a role allows. Its JSON can be changed and given to "create" or "update".')
    .argument('<role>', 'API name of the role')
    .option(...JSON_FLAG)
    .action(action(showRole))
  addExamples(show, 'waybill roles show member --json > role.json')
  const create = command
    .command('create')
    .summary('make a role')
    .description('Makes a role from a file as "show --json" writes it. It cannot allow more than your own.')
    .argument('<label>', 'how it is called')
    .requiredOption('--from <file>', 'JSON with the permissions')
    .option(...JSON_FLAG)
    .action(action(createRole))
  addExamples(create, 'waybill roles create "Sales rep" --from role.json')
  const update = command
    .command('update')
    .summary('change a role')
    .description('Changes the label or the permissions of a role of your own making.')
    .argument('<role>', 'API name of the role')
    .option('--label <label>', 'how it is called')
    .option('--from <file>', 'JSON with the permissions')
    .option(...JSON_FLAG)
    .action(action(updateRole))
  addExamples(update, 'waybill roles update salesRep --from role.json')
  const remove = command
    .command('delete')
    .summary('remove a role')
    .description('Removes a role that nobody has.')
    .argument('<role>', 'API name of the role')
    .action(action(deleteRole))
  addExamples(remove, 'waybill roles delete salesRep')
}

async function listRoles({ api, output }: Shell): Promise<void> {
  const { roles } = await api.request<{ readonly roles: readonly RoleView[] }>('/roles')
  if (output.isJson) return roles.forEach((role) => output.json(role))
  output.table(
    [
      { title: 'API name' },
      { title: 'Label', fit: 'cut' },
      { title: 'Members', align: 'right' },
      { title: 'Keys', align: 'right' },
      { title: 'Records' },
    ],
    roles.map(({ apiName, label, members, keys, permissions: { everyObject } }) => [
      apiName,
      label,
      String(members),
      String(keys),
      `${everyObject.scope}: ${everyObject.allowed.join(', ') || 'nothing'}`,
    ]),
  )
}

const pathOf = (role: string): string => `/roles/${encodeURIComponent(role)}`

async function showRole({ api, output }: Shell, _flags: object, name: string): Promise<void> {
  show(output, await api.request<RoleView>(pathOf(name)))
}

function show(output: Shell['output'], role: RoleView): void {
  if (output.isJson) return output.json(role)
  const { label, apiName, permissions } = role
  output.say(`${label} (${apiName})`)
  output.say(`  workspace: ${permissions.workspace.join(', ') || 'nothing'}`)
  const rules = [['every object', permissions.everyObject] as const, ...Object.entries(permissions.objects)]
  for (const [object, { allowed, scope, fields = {} }] of rules) {
    output.say(`  ${object}: ${allowed.join(', ') || 'nothing'} (${scope} records)`)
    for (const [field, access] of Object.entries(fields)) output.say(`    ${field}: ${access}`)
  }
}

interface RoleFlags {
  readonly label?: string
  readonly from?: string
}

async function createRole({ api, output }: Shell, { from = '' }: RoleFlags, label: string): Promise<void> {
  const json = { label, permissions: readPermissions(from) }
  show(output, await api.request<RoleView>('/roles', { method: 'POST', json }))
}

async function updateRole({ api, output }: Shell, { label, from }: RoleFlags, name: string): Promise<void> {
  const json = { label, ...(from !== undefined && { permissions: readPermissions(from) }) }
  show(output, await api.request<RoleView>(pathOf(name), { method: 'PATCH', json }))
}

async function deleteRole({ api, output }: Shell, _flags: object, name: string): Promise<void> {
  await api.open(pathOf(name), { method: 'DELETE' })
  output.say(`The role ${name} is gone.`)
}

/** The permissions alone, or a role that has them. */
function readPermissions(file: string): unknown {
  try {
    const json: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof json === 'object' && json !== null && 'permissions' in json ? json.permissions : json
  } catch (error) {
    throw new CommandFailure({
      code: 'FILE_UNREADABLE',
      message: `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      remedy: 'Give a file as written by: waybill roles show ROLE --json.',
    })
  }
}
