/** Members, their invitations, teams and roles. */
import { queryOptions } from '@tanstack/react-query'
import { get, patch, post, remove } from './request.ts'
import type {
  InvitedView,
  MemberChange,
  MemberView,
  NewInvitation,
  NewRole,
  NewTeam,
  ReassignedRecords,
  RoleChange,
  RoleView,
  TeamChange,
  TeamView,
} from './types.ts'
import { useAct } from './use-act.ts'

const MEMBERS = ['members']
const TEAMS = ['teams']
const ROLES = ['roles']

export const membersQuery = queryOptions({
  queryKey: MEMBERS,
  queryFn: async () => (await get<{ readonly members: readonly MemberView[] }>('/members')).members,
})

export const teamsQuery = queryOptions({
  queryKey: TEAMS,
  queryFn: async () => (await get<{ readonly teams: readonly TeamView[] }>('/teams')).teams,
})

export const rolesQuery = queryOptions({
  queryKey: ROLES,
  queryFn: async () => (await get<{ readonly roles: readonly RoleView[] }>('/roles')).roles,
})

export const useInvite = () =>
  useAct((input: NewInvitation) => post<InvitedView>('/invitations', input), MEMBERS, TEAMS)

export const useRenewInvitation = () =>
  useAct((memberId: string) => post<InvitedView>(`/members/${memberId}/invitation`, {}), MEMBERS)

export const useResetSignIn = () =>
  useAct((memberId: string) => post<InvitedView>(`/members/${memberId}/sign-in-reset`, {}), MEMBERS)

export const useInviteWaiting = () =>
  useAct(() => post<{ readonly invited: readonly InvitedView[] }>('/invitations/waiting', {}), MEMBERS)

export const useRevokeInvitation = () =>
  useAct((memberId: string) => remove(`/members/${memberId}/invitation`), MEMBERS)

export interface ChangeOf<Change> {
  readonly id: string
  readonly change: Change
}

export const useChangeMember = () =>
  useAct(({ id, change }: ChangeOf<MemberChange>) => patch<MemberView>(`/members/${id}`, change), MEMBERS, TEAMS, ROLES)

export type MemberStep = 'deactivate' | 'reactivate' | 'end-sessions' | 'reset-two-factor'

const STEPS: { readonly [step in MemberStep]: (id: string) => Promise<unknown> } = {
  deactivate: (id) => post(`/members/${id}/deactivate`),
  reactivate: (id) => post(`/members/${id}/reactivate`),
  'end-sessions': (id) => remove(`/members/${id}/sessions`),
  'reset-two-factor': (id) => remove(`/members/${id}/two-factor`),
}

export const useMemberStep = () =>
  useAct(({ id, step }: { readonly id: string; readonly step: MemberStep }) => STEPS[step](id), MEMBERS, ROLES)

export interface Handover {
  readonly from: string
  readonly to: string | null
}

/** What a handover would move, counted by object. */
export const handoverQuery = (from: string) =>
  queryOptions({
    queryKey: ['members', from, 'handover'],
    queryFn: async () =>
      (await post<ReassignedRecords>(`/members/${from}/reassign?preview=true`, { to: null })).records,
    staleTime: 0,
  })

export const useHandOver = () =>
  useAct(({ from, to }: Handover) => post<ReassignedRecords>(`/members/${from}/reassign`, { to }), ['records'])

export const useCreateTeam = () => useAct((team: NewTeam) => post<TeamView>('/teams', team), TEAMS, MEMBERS)
export const useChangeTeam = () =>
  useAct(({ id, change }: ChangeOf<TeamChange>) => patch<TeamView>(`/teams/${id}`, change), TEAMS, MEMBERS)
export const useDeleteTeam = () => useAct((apiName: string) => remove(`/teams/${apiName}`), TEAMS, MEMBERS)

export const useCreateRole = () => useAct((role: NewRole) => post<RoleView>('/roles', role), ROLES)
export const useChangeRole = () =>
  useAct(({ id, change }: ChangeOf<RoleChange>) => patch<RoleView>(`/roles/${id}`, change), ROLES, ['session'])
export const useDeleteRole = () => useAct((apiName: string) => remove(`/roles/${apiName}`), ROLES)
