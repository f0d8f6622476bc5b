/** Exports: small ones come at once, large ones are batch jobs whose files are fetched by a link of a few minutes. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { RecordChoice } from './records.ts'
import { addressOf, get, patch, post, readRefusal, remove } from './request.ts'
import type { ExportPreset, ExportPresetContent, ExportRequest, ExportSettings, ExportView, JobView } from './types.ts'
import { timeZone } from '../texts/conventions.ts'

/** Above it an export is a batch job. */
export const AT_ONCE_UP_TO = 10_000

export type ExportFormat = ExportRequest['format']

export interface ListExport {
  readonly filter: RecordChoice['filter']
  readonly search: string
  readonly deleted: 'exclude' | 'only' | 'include'
  /** What was ticked by hand; null for all that is found. */
  readonly ids: readonly string[] | null
  readonly format: ExportFormat
  readonly sort: readonly string[]
  /** Paths in their order. */
  readonly columns: 'all' | readonly string[]
  /** What identifies the records comes beside the columns. */
  readonly addIdentifiers: boolean
  readonly dialect: NonNullable<ExportRequest['dialect']>
  readonly reason: string
}

export const exportQuery = (id: string) =>
  queryOptions({ queryKey: ['export', id], queryFn: () => get<ExportView>(`/exports/${id}`) })

export const exportSettingsQuery = queryOptions({
  queryKey: ['export-settings'],
  queryFn: () => get<ExportSettings>('/export-settings'),
})

export function useChangeExportSettings() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: Partial<ExportSettings>) => patch<ExportSettings>('/export-settings', change),
    onSuccess: (settings) => client.setQueryData(exportSettingsQuery.queryKey, settings),
  })
}

const presetsKey = (object: string): readonly string[] => ['export-presets', object]

export const exportPresetsQuery = (object: string) =>
  queryOptions({
    queryKey: presetsKey(object),
    queryFn: async ({ signal }) =>
      (await get<{ readonly presets: readonly ExportPreset[] }>(`/objects/${object}/export-presets`, { signal }))
        .presets,
  })

export interface NewPreset {
  readonly name: string
  readonly isShared: boolean
  readonly content: ExportPresetContent
}

export function useExportPresets(object: string) {
  const client = useQueryClient()
  const onSettled = (): Promise<void> => client.invalidateQueries({ queryKey: presetsKey(object) })
  const save = useMutation({
    mutationFn: (preset: NewPreset) => post<ExportPreset>(`/objects/${object}/export-presets`, preset),
    onSettled,
  })
  const drop = useMutation({ mutationFn: (id: string) => remove(`/export-presets/${id}`), onSettled })
  return { save, drop }
}

const commonOf = ({ search, sort, deleted, reason }: ListExport) => ({
  ...(search !== '' && { search }),
  ...(sort.length > 0 && { sort }),
  ...(reason !== '' && { reason }),
  deleted,
  timeZone,
})

const columnsOf = ({ columns, addIdentifiers }: ListExport) => ({
  columns,
  ...(addIdentifiers && columns !== 'all' && { addIdentifiers }),
})

export const startExport = (object: string, request: ListExport): Promise<JobView> =>
  post<JobView>(`/objects/${object}/exports`, {
    ...commonOf(request),
    ...columnsOf(request),
    format: request.format,
    dialect: request.dialect,
    ...(request.filter !== null && { filter: request.filter }),
    ...(request.ids !== null && { ids: request.ids }),
  } satisfies ExportRequest)

/** A small export comes whole, so that a refusal is told here rather than shown in place of the page. */
export async function downloadAtOnce(object: string, fileName: string, request: ListExport): Promise<void> {
  const address = addressOf(`/objects/${object}/records.${request.format}`, {
    ...commonOf(request),
    ...(request.format === 'csv' && request.dialect),
    ...(request.filter !== null && { filter: JSON.stringify(request.filter) }),
    ...columnsOf(request),
    columns: request.columns === 'all' ? 'all' : request.columns.join(','),
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
