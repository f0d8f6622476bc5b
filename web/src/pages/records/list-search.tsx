import type { ReactNode, RefObject } from 'react'
import { SearchField } from '../../components/search-field.tsx'
import { useTyped } from '../../components/use-typed.ts'
import { t } from '../../texts/texts.ts'
import type { ListState } from './list/use-list-state.ts'

interface ListSearchProps {
  /** In the plural. */
  readonly objects: string
  readonly state: ListState
  readonly fieldRef: RefObject<HTMLDivElement | null>
}

export function ListSearch({ objects, state, fieldRef }: ListSearchProps): ReactNode {
  const { search } = state.shown
  const [typed, setTyped] = useTyped(search, (text) => state.change({ search: text }))
  return (
    <div ref={fieldRef} className="w-64 min-w-28 shrink">
      <SearchField label={t.list.search(objects)} clearLabel={t.common.clear} value={typed} onChange={setTyped} />
    </div>
  )
}
