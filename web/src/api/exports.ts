/** Exports: small ones come at once, large ones are batch jobs whose files are fetched by a link of a few minutes. */
import { queryOptions } from '@tanstack/react-query'
import type { RecordChoice } from './records.ts'
import { addressOf, get, post, readRefusal } from './request.ts'
import type { ExportRequest, ExportSettings, ExportView, JobView } from './types.ts'
import { timeZone } from '../texts/conventions.ts'

/** Above it an export is a batch job. */
export const AT_ONCE_UP_TO = 10_000

export type ExportFormat = ExportRequest['format']

export interface ListExport extends RecordChoice {
  readonly format: ExportFormat
  readonly sort: readonly string[]
  /** Paths in their order; null for every field. */
  readonly columns: readonly string[] | null
  readonly reason: string
}

export const exportQuery = (id: string) =>
  queryOptions({ queryKey: ['export', id], queryFn: () => get<ExportView>(`/exports/${id}`) })

export const exportSettingsQuery = queryOptions({
  queryKey: ['export-settings'],
  queryFn: () => get<ExportSettings>('/export-settings'),
})

const commonOf = ({ search, sort, deleted, reason }: ListExport) => ({
  ...(search !== '' && { search }),
  ...(sort.length > 0 && { sort }),
  ...(reason !== '' && { reason }),
  deleted,
  timeZone,
})

export const startExport = (object: string, request: ListExport): Promise<JobView> =>
  post<JobView>(`/objects/${object}/exports`, {
    ...commonOf(request),
    format: request.format,
    ...(request.filter !== null && { filter: request.filter }),
    ...(request.columns === null ? { columns: 'all' } : { columns: request.columns, addIdentifiers: true }),
  } satisfies ExportRequest)

/** A small export comes whole, so that a refusal is told here rather than shown in place of the page. */
export async function downloadAtOnce(object: string, fileName: string, request: ListExport): Promise<void> {
  const address = addressOf(`/objects/${object}/records.${request.format}`, {
    ...commonOf(request),
    ...(request.filter !== null && { filter: JSON.stringify(request.filter) }),
    ...(request.columns === null ? { columns: 'all' } : { columns: request.columns.join(','), addIdentifiers: true }),
  })
  const response = await fetch(address)
  if (!response.ok) throw await readRefusal(response)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = `${fileName}.${request.format}`
  link.click()
  URL.revokeObjectURL(link.href)
}

/** @throws Refused where the one who asks may not see any more what the file holds */
export async function fetchExport(id: string): Promise<void> {
  const { path } = await post<{ readonly path: string }>(`/exports/${id}/link`)
  globalThis.location.assign(addressOf(path))
}
