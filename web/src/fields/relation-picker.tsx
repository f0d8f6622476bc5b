import { useState, type ReactNode } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useObject } from '../api/objects.ts'
import { foundRecordsQuery } from '../api/record.ts'
import type { ObjectView, RecordView } from '../api/types.ts'
import { toRefused } from '../api/request.ts'
import { useSettled } from '../components/use-settled.ts'
import { t } from '../texts/texts.ts'
import type { RelatedRecord } from './read-value.ts'
import { recordDetail, recordName } from './record-name.ts'
import { Nothing, SearchList, type ListEntry } from './search-list.tsx'
import { nameOf } from './values/record-chip.tsx'

interface RelationPickerProps {
  /** API name of the object that the records are of. */
  readonly object: string
  readonly label: string
  /** Those that are chosen, by id; their names are shown without a search. */
  readonly values: readonly RelatedRecord[]
  readonly onChange: (values: readonly RelatedRecord[]) => void
  readonly isMany?: boolean
  /** Offers to have no value. */
  readonly isClearable?: boolean
  /** Shown above what is found: oneself among members, say. */
  readonly first?: readonly RelatedRecord[]
  readonly typed?: string | undefined
}

const NONE = 'none'
/** The server is asked when the typing pauses. */
const PAUSE_MS = 150

/** The records of an object, searched at the server: it finds only what the member may see. */
export function RelationPicker(props: RelationPickerProps): ReactNode {
  const {
    object: apiName,
    label,
    values,
    onChange,
    isMany = false,
    isClearable = false,
    first = [],
    typed = '',
  } = props
  const object = useObject(apiName)
  const [text, setText] = useState(typed)
  const search = useSettled(text.trim(), PAUSE_MS)
  const query = useQuery({ ...foundRecordsQuery(apiName, search), placeholderData: keepPreviousData })
  const found = object === undefined ? [] : (query.data ?? []).map((record) => foundEntry(object, record))
  const shown = text === '' ? [...values, ...first] : []
  const candidates = unique([...shown.map(knownEntry), ...found])
  const select = (ids: readonly string[]): void => {
    if (ids.includes(NONE)) return onChange([])
    const all = [...candidates.map(({ related }) => related), ...values]
    onChange(ids.flatMap((id) => all.find((related) => related.id === id) ?? []))
  }
  return (
    <SearchList
      label={label}
      placeholder={t.fields.searchIn(object?.labelPlural ?? '')}
      text={text}
      onTextChange={setText}
      isFiltering={false}
      isMany={isMany}
      selected={values.map(({ id }) => id)}
      onSelect={select}
      entries={[...(isClearable && values.length > 0 && text === '' ? [NO_RECORD] : []), ...candidates]}
      empty={<Nothing>{stateOf(query.error, query.isFetching)}</Nothing>}
    />
  )
}

function stateOf(error: unknown, isFetching: boolean): string {
  if (error !== null) return toRefused(error, 0).message
  return isFetching ? t.fields.searching : t.fields.nothingFound
}

const NO_RECORD: ListEntry = {
  id: NONE,
  text: t.fields.none,
  content: <span className="text-muted">{t.fields.none}</span>,
}

interface RecordEntry extends ListEntry {
  readonly related: RelatedRecord
}

const knownEntry = (related: RelatedRecord): RecordEntry => ({
  id: related.id,
  text: nameOf(related),
  content: <span className="truncate">{nameOf(related)}</span>,
  related,
})

function foundEntry(object: ObjectView, record: RecordView): RecordEntry {
  const name = recordName(object, record)
  const detail = recordDetail(object, record)
  return {
    id: record.id,
    text: name,
    content: (
      <>
        <span className="truncate">{name}</span>
        {detail !== '' && <span className="ml-auto max-w-40 truncate text-sm text-faint">{detail}</span>}
      </>
    ),
    related: { id: record.id, name },
  }
}

/** Each record once. What was found says more than what is known of it. */
const unique = (entries: readonly RecordEntry[]): readonly RecordEntry[] => [
  ...new Map(entries.map((entry) => [entry.id, entry])).values(),
]
