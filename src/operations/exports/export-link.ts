/** Links to exported files: whom they are for and until when is sealed in them, so that they need no table and cannot be made up. */
import type { Source } from '../../core/access/actor.ts'
import type { Vault } from '../../infra/vault/vault.ts'

export interface LinkContent {
  /** Of the export. */
  readonly id: string
  readonly workspaceId: string
  readonly memberId: string
  /** Of the API key that asked for it; null: the member's own. */
  readonly role: string | null
  readonly source: Source
}

/** Long enough for a browser to begin, too short to be passed on. */
const LASTS_MS = 5 * 60_000

const PURPOSE = 'link to an exported file'

export function sealLink(vault: Vault, content: LinkContent): { readonly token: string; readonly endsAt: Date } {
  const endsAt = new Date(Date.now() + LASTS_MS)
  const token = vault.seal(JSON.stringify({ ...content, endsAtMs: endsAt.getTime() }), PURPOSE).toString('base64url')
  return { token, endsAt }
}

/** @returns null when it has ended, or was not made here */
export function openLink(vault: Vault, token: string): LinkContent | null {
  const text = vault.open(Buffer.from(token, 'base64url'), PURPOSE)
  if (text === null) return null
  const { endsAtMs, ...content } = JSON.parse(text) as LinkContent & { readonly endsAtMs: number }
  return endsAtMs > Date.now() ? content : null
}
