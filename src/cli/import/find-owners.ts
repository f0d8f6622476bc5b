/** Who owns the new records, as `--owner` says it. */
import type { ImportOptions } from '../../core/import/import-options.ts'
import { MOST_WEIGHT } from '../../core/import/owner-turns.ts'
import { CommandFailure, usageFailure } from '../command-failure.ts'
import type { Shell } from '../shell.ts'

interface Members {
  readonly records: readonly { readonly id: string }[]
}

const IN_TURN = 'round-robin:'

/** A member's e-mail, "none", or `round-robin:ada@x.com*2,bob@x.com`. */
export async function findOwners(shell: Shell, owner: string): Promise<Pick<ImportOptions, 'ownerId' | 'owners'>> {
  if (owner === 'none') return { ownerId: null }
  if (!owner.startsWith(IN_TURN)) return { ownerId: await findMember(shell, owner) }
  const turns = owner.slice(IN_TURN.length).split(',').map(readTurn)
  const owners = []
  for (const { email, weight } of turns) owners.push({ memberId: await findMember(shell, email), weight })
  return { ownerId: owners[0]?.memberId ?? null, owners }
}

const TURN = /^\s*([^*\s]+)\s*(?:\*\s*(\d+))?\s*$/

function readTurn(text: string): { readonly email: string; readonly weight: number } {
  const [, email, times] = TURN.exec(text) ?? []
  const weight = Number(times ?? 1)
  if (email !== undefined && weight >= 1 && weight <= MOST_WEIGHT) return { email, weight }
  throw usageFailure(
    `--owner names "${text.trim()}", which is no member with a weight from 1 to ${MOST_WEIGHT}.`,
    'Write --owner round-robin:ada@example.com*2,bob@example.com: of three records, Ada gets two.',
  )
}

async function findMember({ api }: Shell, email: string): Promise<string> {
  const filter = JSON.stringify({ field: 'email', operator: 'is', value: email })
  const { records } = await api.request<Members>('/objects/members/records', { query: { filter, limit: 1 } })
  const [member] = records
  if (member !== undefined) return member.id
  throw new CommandFailure({
    code: 'MEMBER_UNKNOWN',
    message: `No member has the e-mail "${email}".`,
    remedy: 'Members are listed with: waybill records members',
  })
}
