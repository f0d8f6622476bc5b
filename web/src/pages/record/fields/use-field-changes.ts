import { useState } from 'react'
import { useChangeRecord, type RecordValues } from '../../../api/change-record.ts'
import type { ObjectView, RecordView } from '../../../api/types.ts'

/** What the server refused for one field, with what was tried. */
export interface RefusedChange {
  readonly error: unknown
  readonly draft: RecordValues
}

export interface FieldChanges {
  /** API name of the field whose editor is open. */
  readonly edited: string | null
  readonly refused: ReadonlyMap<string, RefusedChange>
  readonly edit: (field: string) => void
  readonly cancel: () => void
  readonly commit: (field: string, values: RecordValues) => void
  /** Lets go of what was refused. */
  readonly discard: (field: string) => void
}

/** One editor at a time; what is refused stays at its field until it is corrected or let go. */
export function useFieldChanges(object: ObjectView, record: RecordView): FieldChanges {
  const { mutate } = useChangeRecord(object.apiName)
  const [edited, setEdited] = useState<string | null>(null)
  const [refused, setRefused] = useState<ReadonlyMap<string, RefusedChange>>(new Map())
  const discard = (field: string): void =>
    setRefused((before) => new Map([...before].filter(([name]) => name !== field)))
  const commit = (field: string, values: RecordValues): void => {
    // Where another editor was opened meanwhile, that one stays.
    setEdited((present) => (present === field ? null : present))
    discard(field)
    mutate(
      { id: record.id, values },
      { onError: (error) => setRefused((before) => new Map([...before, [field, { error, draft: values }]])) },
    )
  }
  return { edited, refused, edit: setEdited, cancel: () => setEdited(null), commit, discard }
}
