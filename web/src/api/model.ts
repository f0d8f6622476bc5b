/** The data model as those see it who manage it, and its changes. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { get, patch, post, put, remove } from './request.ts'
import type {
  FieldChange,
  FieldRemoval,
  FieldUse,
  FieldView,
  NewField,
  NewObject,
  ObjectChange,
  ObjectRemoval,
  ObjectView,
  UniquePreview,
} from './types.ts'

export const modelQuery = queryOptions({
  queryKey: ['model'],
  queryFn: async () => (await get<{ readonly objects: readonly ObjectView[] }>('/model')).objects,
})

const objectPath = (object: string): string => `/objects/${object}`
const fieldPath = (object: string, field: string): string => `${objectPath(object)}/fields/${field}`

/** Counted anew each time that it is looked at: records change all the time. */
export const fieldUseQuery = (object: string, field: string) =>
  queryOptions({
    queryKey: ['model', object, field, 'use'],
    queryFn: () => get<FieldUse>(`${fieldPath(object, field)}/use`),
    staleTime: 0,
  })

export const objectRemovalQuery = (object: string) =>
  queryOptions({
    queryKey: ['model', object, 'removal'],
    queryFn: () => remove<ObjectRemoval>(objectPath(object), { preview: true }),
    staleTime: 0,
    retry: false,
  })

/** What keeps the field from being unique, now. */
export const previewUnique = (object: string, field: string): Promise<UniquePreview> =>
  get<UniquePreview>(`${fieldPath(object, field)}/duplicates`)

/** After a change of the model everything that is shown may look different. */
function useModelChange<Input, Result>(change: (input: Input) => Promise<Result>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries() })
}

export const useCreateObject = () => useModelChange((input: NewObject) => post<ObjectView>('/objects', input))

export const useUpdateObject = (object: string) =>
  useModelChange((change: ObjectChange) => patch<ObjectView>(objectPath(object), change))

/** @param leave goes away from the page of the object, before anything looks for it again */
export const useRemoveObject = (object: string, leave: () => Promise<unknown>) =>
  useRemoval(() => remove<ObjectRemoval>(objectPath(object)), leave)

export const useCreateField = (object: string) =>
  useModelChange((input: NewField) => post<FieldView>(`${objectPath(object)}/fields`, input))

export const useUpdateField = (object: string, field: string) =>
  useModelChange((change: FieldChange) => patch<FieldView>(fieldPath(object, field), change))

/** @param leave goes away from the page of the field, before anything looks for it again */
export const useRemoveField = (object: string, field: string, leave: () => Promise<unknown>) =>
  useRemoval(() => remove<FieldRemoval>(fieldPath(object, field)), leave)

function useRemoval<Result>(carryOut: () => Promise<Result>, leave: () => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: carryOut,
    onSuccess: async () => {
      await leave()
      void client.invalidateQueries()
    },
  })
}

/** The new order is shown at once, and goes back when the server refuses. */
export function useOrderFields(object: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (fields: readonly string[]) => put(`${objectPath(object)}/field-order`, { fields }),
    onMutate: (fields) => {
      client.setQueryData(modelQuery.queryKey, (objects) =>
        objects?.map((each) => (each.apiName === object ? withOrder(each, fields) : each)),
      )
    },
    onSettled: () => client.invalidateQueries(),
  })
}

const withOrder = (object: ObjectView, names: readonly string[]): ObjectView => ({
  ...object,
  fields: object.fields.toSorted((a, b) => place(names, a) - place(names, b)),
})

/** System fields, which are not named, keep their places: `id` first, the others last. */
const place = (names: readonly string[], { apiName }: FieldView): number =>
  apiName === 'id' ? -1 : names.includes(apiName) ? names.indexOf(apiName) : names.length
