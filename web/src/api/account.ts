/** One's own way in: password, second factor, sessions. */
import { queryOptions } from '@tanstack/react-query'
import { get, patch, post, put, remove } from './request.ts'
import type { AccountView, ProfileChange, RecoveryCodes, SessionEntry, TwoFactorSetup } from './types.ts'
import { useAct } from './use-act.ts'

const ACCOUNT = ['account']
const SESSIONS = ['account', 'sessions']

export const accountQuery = queryOptions({ queryKey: ACCOUNT, queryFn: () => get<AccountView>('/account') })

export const sessionsQuery = queryOptions({
  queryKey: SESSIONS,
  queryFn: async () => (await get<{ readonly sessions: readonly SessionEntry[] }>('/account/sessions')).sessions,
})

export interface PasswordChange {
  readonly current: string
  readonly next: string
}

export const useChangePassword = () =>
  useAct((change: PasswordChange) => put<void>('/account/password', change), SESSIONS)

export const useUpdateProfile = () =>
  useAct((change: ProfileChange) => patch<void>('/account', change), ['session'], ['members'])

/** Each asks for the password again: an open browser alone is not enough. */
export const useBeginTwoFactor = () =>
  useAct((password: string) => post<TwoFactorSetup>('/account/two-factor', { password }))
export const useConfirmTwoFactor = () =>
  useAct((code: string) => post<RecoveryCodes>('/account/two-factor/confirm', { code }), ACCOUNT)
export const useRenewRecoveryCodes = () =>
  useAct((password: string) => post<RecoveryCodes>('/account/recovery-codes', { password }), ACCOUNT)
export const useDisableTwoFactor = () =>
  useAct((password: string) => post<void>('/account/two-factor/disable', { password }), ACCOUNT)

export const useEndSession = () => useAct((id: string) => remove(`/account/sessions/${id}`), SESSIONS)
export const useEndOtherSessions = () => useAct(() => remove('/account/sessions'), SESSIONS)
