/** Recurring imports: from an address or a folder of the server, again and again. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { get, patch, post, remove } from './request.ts'
import type { NewSchedule, ScheduleChange, ScheduleRun, ScheduleView } from './types.ts'

const SCHEDULES = ['schedules'] as const

/** While a run is under way nobody tells the pages: they ask. */
const ASK_EVERY_MS = 2000

const UNDER_WAY: ReadonlySet<ScheduleRun['state']> = new Set(['waiting', 'fetching', 'importing'])

const isUnderWay = ({ lastRun }: ScheduleView): boolean => lastRun !== null && UNDER_WAY.has(lastRun.state)

export const schedulesQuery = queryOptions({
  queryKey: SCHEDULES,
  queryFn: async ({ signal }) =>
    (await get<{ readonly schedules: readonly ScheduleView[] }>('/import-schedules', { signal })).schedules,
  refetchInterval: ({ state }) => (state.data?.some(isUnderWay) === true ? ASK_EVERY_MS : false),
})

export const scheduleQuery = (id: string) =>
  queryOptions({
    queryKey: [...SCHEDULES, id],
    queryFn: ({ signal }) => get<ScheduleView>(`/import-schedules/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data !== undefined && isUnderWay(state.data) ? ASK_EVERY_MS : false),
  })

/** @param lastRun of the schedule: with another one, or another state of it, the runs are asked for anew */
export const runsQuery = (id: string, lastRun: ScheduleRun | null) =>
  queryOptions({
    queryKey: [...SCHEDULES, id, 'runs', lastRun?.id, lastRun?.state],
    queryFn: async ({ signal }) =>
      (await get<{ readonly runs: readonly ScheduleRun[] }>(`/import-schedules/${id}/runs`, { signal })).runs,
  })

function useScheduleAct<Input = void, Result = unknown>(act: (input: Input) => Promise<Result>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    // Templates tell how many recurring imports follow them.
    onSettled: () =>
      Promise.all([SCHEDULES, ['import-templates']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}

export const useCreateSchedule = () =>
  useScheduleAct((schedule: NewSchedule) => post<ScheduleView>('/import-schedules', schedule))

export const useChangeSchedule = (id: string) =>
  useScheduleAct((change: ScheduleChange) => patch<ScheduleView>(`/import-schedules/${id}`, change))

export const useRunSchedule = (id: string) => useScheduleAct(() => post<ScheduleRun>(`/import-schedules/${id}/run`))

export const useDeleteSchedule = (id: string) => useScheduleAct(() => remove(`/import-schedules/${id}`))
