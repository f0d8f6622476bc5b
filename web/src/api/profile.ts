/** What the whole file says of its mapped columns, and the different texts of one of them. */
import { keepPreviousData, queryOptions, useQuery, type QueryClient } from '@tanstack/react-query'
import { useSettled } from '../components/use-settled.ts'
import { get, post } from './request.ts'
import type { ColumnValues, FieldProposal, ImportProfile, ImportView } from './types.ts'

/** One reading of a file at a time: the file may be large. */
const readings = new Map<string, Promise<unknown>>()

async function readFile(client: QueryClient, id: string, signal: AbortSignal): Promise<ImportProfile> {
  await readings.get(id)?.catch(() => {})
  signal.throwIfAborted()
  const reading = post<ImportProfile>(`/imports/${id}/profile`)
  readings.set(id, reading)
  const profile = await reading
  client.setQueryData<ImportView>(['import', id], (view) =>
    view?.revision === profile.revision ? { ...view, questions: profile.questions } : view,
  )
  // What is on its way was answered without them.
  if (client.isFetching({ queryKey: ['import', id], exact: true }) > 0)
    void client.invalidateQueries({ queryKey: ['import', id], exact: true })
  return profile
}

const profileQuery = (id: string, revision: number) =>
  queryOptions({
    queryKey: ['import', id, 'profile', revision],
    queryFn: ({ client, signal }) => readFile(client, id, signal),
    staleTime: Infinity,
    retry: false,
  })

/** Several changes in a row are read once. */
const PAUSE_MS = 400

export interface FileReading {
  /** Of the present revision, or of the one before while the file is read again. */
  readonly profile: ImportProfile | undefined
  readonly isReading: boolean
  readonly error: unknown
}

/** Has the file read while it is looked at; the server reads it again only where other columns are mapped. */
export function useProfile({ id, revision, mapping, status }: ImportView): FileReading {
  const settled = useSettled(revision, PAUSE_MS)
  const isEnabled = status === 'draft' && mapping.some(({ field }) => field !== null)
  const { data, error, isFetching } = useQuery({
    ...profileQuery(id, settled),
    enabled: isEnabled,
    placeholderData: keepPreviousData,
  })
  return { profile: isEnabled ? data : undefined, isReading: isFetching, error: isEnabled ? error : null }
}

export const valuesKey = (id: string) => ['import', id, 'values']

/** @param field where the column goes: the same texts mean something else in another field */
export const columnValuesQuery = (id: string, column: number, field: string) =>
  queryOptions({
    queryKey: [...valuesKey(id), column, field],
    queryFn: ({ signal }) => get<ColumnValues>(`/imports/${id}/columns/${column}/values`, { signal }),
    staleTime: 0,
  })

export const fieldProposalQuery = (id: string, column: number) =>
  queryOptions({
    queryKey: ['import', id, 'field-proposal', column],
    queryFn: ({ signal }) => get<FieldProposal>(`/imports/${id}/columns/${column}/field-proposal`, { signal }),
    staleTime: Infinity,
  })
