/** The different texts of the columns that need it, and decisions about them, which are seen at once. */
import { useCallback, useEffect, useRef } from 'react'
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useChangeImport } from '../../../api/imports.ts'
import { textsKey } from '../../../api/column-texts.ts'
import { columnValuesQuery, valuesKey } from '../../../api/profile.ts'
import type {
  ColumnTexts,
  ColumnValues,
  ImportChange,
  ImportProfile,
  ImportView,
  ValueDecision,
  ValueReading,
} from '../../../api/types.ts'
import type { ValueColumn } from './value-columns.ts'

export interface Decision {
  readonly text: string
  /** Null takes it back. */
  readonly decision: ValueDecision | null
  /** What is seen until the server has answered; absent: the text stays as it is. */
  readonly reading?: ValueReading
}

export interface Settling {
  /** By the position of the column. */
  readonly values: ReadonlyMap<number, ColumnValues>
  readonly isLoading: boolean
  readonly error: unknown
  readonly isSaving: boolean
  decide(decisions: ReadonlyMap<number, readonly Decision[]>): void
  /** Anything else about the import. */
  change(change: ImportChange): void
}

export function useValues(view: ImportView, profile: ImportProfile, columns: readonly ValueColumn[]): Settling {
  const client = useQueryClient()
  const asked = columns.filter(({ hasValues }) => hasValues)
  const results = useQueries({
    queries: asked.map(({ index, profile: { field } }) => columnValuesQuery(view.id, index, field)),
  })
  useReadAgain(view.id, profile.revision)
  const { mutate, isPending, error: refused } = useChangeImport(view.id)
  const decide = useCallback(
    (decisions: ReadonlyMap<number, readonly Decision[]>) => {
      // What is on its way was answered without them.
      void client.cancelQueries({ queryKey: valuesKey(view.id) })
      for (const [column, made] of decisions)
        client.setQueriesData<ColumnValues>({ queryKey: [...valuesKey(view.id), column] }, (values) =>
          values === undefined ? values : foreseeValues(values, made),
        )
      void client.cancelQueries({ queryKey: textsKey(view.id) })
      for (const [column, made] of decisions)
        client.setQueriesData<ColumnTexts>({ queryKey: [...textsKey(view.id), column] }, (texts) =>
          texts === undefined ? texts : foreseeValues(texts, made),
        )
      mutate({
        rules: [...decisions].map(([column, made]) => ({
          column,
          values: Object.fromEntries(made.map(({ text, decision }) => [text, decision])),
        })),
      })
    },
    [client, mutate, view.id],
  )
  return {
    values: new Map(
      asked.flatMap(({ index }, place) => {
        const data = results[place]?.data
        return data === undefined ? [] : [[index, data] as const]
      }),
    ),
    isLoading: results.some(({ isPending: isWaiting }) => isWaiting),
    error: refused ?? results.find(({ error }) => error !== null)?.error ?? null,
    isSaving: isPending,
    decide,
    change: mutate,
  }
}

/** Every change of the import may change what texts mean; what is shown stays until the server has answered. */
function useReadAgain(id: string, revision: number): void {
  const client = useQueryClient()
  const read = useRef(revision)
  useEffect(() => {
    if (read.current === revision) return
    read.current = revision
    void client.invalidateQueries({ queryKey: valuesKey(id) })
    void client.invalidateQueries({ queryKey: textsKey(id) })
  }, [client, id, revision])
}

function foreseeValues<Listed extends Pick<ColumnValues, 'values'>>(
  values: Listed,
  decisions: readonly Decision[],
): Listed {
  const made = new Map(decisions.map((decision) => [decision.text, decision]))
  return {
    ...values,
    values: values.values.map((value) => {
      const found = made.get(value.text)
      if (found === undefined) return value
      return { ...value, reading: found.reading ?? value.reading, isDecided: found.decision !== null }
    }),
  }
}
