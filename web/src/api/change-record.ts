/**
 * Changes of single records. What a page shows of the record changes at once and goes back when the server
 * refuses; lists keep the record where it is until they are read anew.
 */
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { recordQuery } from './record.ts'
import { patch, post, remove } from './request.ts'
import type { DestroyedRecord, RecordView } from './types.ts'

/** Fields in the shape in which records are shown: what is absent stays, null empties. */
export type RecordValues = Readonly<Record<string, unknown>>

export interface RecordChange {
  readonly id: string
  readonly values: RecordValues
}

const pathOf = (object: string, id: string): string => `/objects/${object}/records/${id}`

export function useChangeRecord(object: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, values }: RecordChange) => patch<RecordView>(pathOf(object, id), values),
    onMutate: ({ id, values }: RecordChange) => {
      const before = client.getQueryData(recordQuery(object, id).queryKey)
      showRecord(client, object, id, values)
      return before
    },
    onSuccess: (record, { values }) => {
      // Not all of it: another change of the record may be under way, and be shown already.
      showRecord(client, object, record.id, pick(record, [...Object.keys(values), 'updatedAt', 'updatedBy']))
      void client.invalidateQueries({ queryKey: ['history', object, record.id] })
      // Whoever the record points to now, and whoever it pointed to before.
      void client.invalidateQueries({ queryKey: ['related'] })
    },
    onError: (_, { id, values }, before) => {
      if (before !== undefined) showRecord(client, object, id, pick(before, Object.keys(values)))
      void client.invalidateQueries({ queryKey: ['record', object, id] })
      if (before === undefined) void client.invalidateQueries({ queryKey: ['records', object] })
    },
  })
}

/** Whoever hands a record over to another owner may be told no more of it than its id. */
const pick = (record: RecordView, fields: readonly string[]): RecordValues =>
  Object.fromEntries(fields.filter((field) => field in record).map((field) => [field, record[field]]))

export function useCreateRecord(object: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (values: RecordValues) => post<RecordView>(`/objects/${object}/records`, values),
    onSuccess: (record) => {
      client.setQueryData(recordQuery(object, record.id).queryKey, record)
      renewLists(client, object)
    },
  })
}

export function useDeleteRecord(object: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => remove<RecordView>(pathOf(object, id)),
    onSuccess: (record) => renewRecord(client, object, record),
  })
}

export function useRestoreRecord(object: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => post<RecordView>(`${pathOf(object, id)}/restore`),
    onSuccess: (record) => renewRecord(client, object, record),
  })
}

/** For good: the record must be deleted already. */
export function useDestroyRecord(object: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => remove<DestroyedRecord>(pathOf(object, id), { permanently: true }),
    onSuccess: ({ id }) => {
      client.removeQueries({ queryKey: ['record', object, id] })
      renewLists(client, object)
    },
  })
}

function renewRecord(client: QueryClient, object: string, record: RecordView): void {
  showRecord(client, object, record.id, record)
  void client.invalidateQueries({ queryKey: ['history', object, record.id] })
  renewLists(client, object)
}

/** Which records there are has changed. */
export function renewLists(client: QueryClient, object: string): void {
  for (const queryKey of [['records', object], ['record-count', object], ['objects'], ['related']])
    void client.invalidateQueries({ queryKey })
}

/** Wherever the record is shown: by itself, and in every list that holds it. */
function showRecord(client: QueryClient, object: string, id: string, values: RecordValues): void {
  client.setQueryData<RecordView>(recordQuery(object, id).queryKey, (record) =>
    record === undefined ? undefined : { ...record, ...values },
  )
  client.setQueriesData({ queryKey: ['records', object] }, (data: unknown) => inList(data, id, values))
}

interface Pages {
  readonly pages: readonly unknown[]
}

interface Page {
  readonly records: readonly RecordView[]
}

/** A list is a page of records, or pages of them; what does not hold the record stays the very same object. */
function inList(data: unknown, id: string, values: RecordValues): unknown {
  if (isPages(data)) {
    const pages = data.pages.map((page) => inList(page, id, values))
    return pages.some((page, index) => page !== data.pages[index]) ? { ...data, pages } : data
  }
  if (!isPage(data) || !data.records.some((record) => record.id === id)) return data
  return { ...data, records: data.records.map((record) => (record.id === id ? { ...record, ...values } : record)) }
}

const isPages = (data: unknown): data is Pages => typeof data === 'object' && data !== null && 'pages' in data
const isPage = (data: unknown): data is Page => typeof data === 'object' && data !== null && 'records' in data
