/** Import templates: what was decided for one file, kept for the next ones. */
import { queryOptions } from '@tanstack/react-query'
import { addressOf, get, patch, post, remove } from './request.ts'
import type { ImportTemplateView } from './types.ts'
import { useAct } from './use-act.ts'

const TEMPLATES = ['import-templates']

export const templatesQuery = queryOptions({
  queryKey: TEMPLATES,
  queryFn: async () =>
    (await get<{ readonly templates: readonly ImportTemplateView[] }>('/import-templates')).templates,
})

/** Those of the import's object, each with how it fits the file. */
export const fittingTemplatesQuery = (importId: string) =>
  queryOptions({
    queryKey: [...TEMPLATES, 'for', importId],
    queryFn: async () =>
      (
        await get<{ readonly templates: readonly ImportTemplateView[] }>('/import-templates', {
          query: { import: importId },
        })
      ).templates,
    staleTime: 0,
  })

export interface TemplateWish {
  readonly importId: string
  readonly name: string
  /** Left out, it is as it was before, and of a new one false. */
  readonly isShared?: boolean
  /** Takes the place of the template of that name. */
  readonly replace: boolean
}

export const useSaveTemplate = () =>
  useAct((wish: TemplateWish) => post<ImportTemplateView>('/import-templates', wish), TEMPLATES)

export const useChangeTemplate = () =>
  useAct(
    ({ id, ...change }: { readonly id: string; readonly name?: string; readonly isShared?: boolean }) =>
      patch<ImportTemplateView>(`/import-templates/${id}`, change),
    TEMPLATES,
  )

export const useDeleteTemplate = () =>
  useAct((id: string) => remove(`/import-templates/${id}`), TEMPLATES, ['schedules'])

/** @throws SyntaxError where the file is not JSON */
export const useUploadTemplate = () =>
  useAct(
    async (file: File) => post<ImportTemplateView>('/import-templates/file', JSON.parse(await file.text())),
    TEMPLATES,
  )

export const templateFileAddress = (id: string): string => addressOf(`/import-templates/${id}/file`)
