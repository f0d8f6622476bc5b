import type { Command } from 'commander'
import type { ApiKeyView } from '../../operations/access/api-keys.ts'
import { formatInstant } from '../numbers-in-words.ts'
import { action, addExamples, JSON_FLAG, type Shell } from '../shell.ts'

interface NewKeyFlags {
  readonly name: string
  readonly role?: string
  readonly expires?: string
}

export function addApiKeyCommand(program: Command): void {
  const command = program
    .command('api-key')
    .summary('make, list and revoke API keys')
    .description('API keys, with which programs and other machines reach this server.')
  addExamples(command, 'waybill api-key create --name "Nightly import"', 'waybill api-key list')
  const create = command
    .command('create')
    .summary('make a key')
    .description('Makes an API key. The key itself is shown this once, alone on stdout.')
    .requiredOption('--name <name>', 'what the key is for')
    .option('--role <role>', 'what the key may do (your own role when absent)')
    .option('--expires <date>', 'when it ends, such as 2027-01-31 (never when absent)')
    .option(...JSON_FLAG)
    .action(action(createKey))
  addExamples(create, 'waybill api-key create --name "Nightly import" --role manager --expires 2027-01-31')
  const list = command
    .command('list')
    .summary('list keys')
    .description('Lists the API keys, the newest first.')
    .option(...JSON_FLAG)
    .action(action(listKeys))
  addExamples(list, 'waybill api-key list')
  const revoke = command
    .command('revoke')
    .summary('revoke a key')
    .description('Revokes an API key: it stops working at once.')
    .argument('<id>', 'id of the key')
    .option(...JSON_FLAG)
    .action(action(revokeKey))
  addExamples(revoke, 'waybill api-key revoke 0190f3c2-7b1e-7c44-9a30-5d0c2f1e8a77')
}

async function createKey({ api, output }: Shell, { name, role, expires }: NewKeyFlags): Promise<void> {
  const made = await api.request<ApiKeyView & { readonly key: string }>('/api-keys', {
    method: 'POST',
    json: { name, role, expiresAt: expires },
  })
  if (output.isJson) return output.json(made)
  process.stderr.write(`The key "${made.name}" with the role ${made.role}. Keep it: it is shown this once.\n`)
  output.say(made.key)
}

async function listKeys({ api, output }: Shell): Promise<void> {
  const { apiKeys } = await api.request<{ readonly apiKeys: readonly ApiKeyView[] }>('/api-keys')
  if (output.isJson) return apiKeys.forEach((key) => output.json(key))
  if (apiKeys.length === 0) return output.say('There are no API keys.')
  output.table(
    [
      { title: 'Id' },
      { title: 'Name', fit: 'cut' },
      { title: 'Key' },
      { title: 'Role' },
      { title: 'State', fit: 'wrap' },
    ],
    apiKeys.map((key) => [key.id, key.name, `${key.prefix}…`, key.role, describeState(key)]),
  )
}

function describeState({ revokedAt, expiresAt, lastUsedAt }: ApiKeyView): string {
  if (revokedAt !== null) return `revoked ${formatInstant(revokedAt)}`
  const use = lastUsedAt === null ? 'never used' : `used ${formatInstant(lastUsedAt)}`
  return expiresAt === null ? use : `${use}, until ${formatInstant(expiresAt)}`
}

async function revokeKey({ api, output }: Shell, _flags: object, id: string): Promise<void> {
  const key = await api.request<ApiKeyView>(`/api-keys/${encodeURIComponent(id)}`, { method: 'DELETE' })
  if (output.isJson) output.json(key)
  else output.say(`The key "${key.name}" is revoked.`)
}
