import type { ApiKeyView } from '../../../api/types.ts'

export type ApiKeyState = 'active' | 'expired' | 'revoked'

export function stateOf({ revokedAt, expiresAt }: ApiKeyView): ApiKeyState {
  if (revokedAt !== null) return 'revoked'
  return expiresAt !== null && Date.parse(expiresAt) <= Date.now() ? 'expired' : 'active'
}
