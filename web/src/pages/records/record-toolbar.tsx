import { useEffect, useState, type ReactNode } from 'react'
import { getRouteApi } from '@tanstack/react-router'
import { Trash2 } from 'lucide-react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import type { ObjectView } from '../../api/types.ts'
import { SearchField } from '../../components/search-field.tsx'
import { t } from '../../texts/texts.ts'

const route = getRouteApi('/shell/objects/$object')

/** The server is asked when the typing pauses. */
const PAUSE_MS = 250

interface RecordToolbarProps {
  readonly object: ObjectView
  readonly search: string
  readonly isDeletedShown: boolean
}

export function RecordToolbar({ object, search, isDeletedShown }: RecordToolbarProps): ReactNode {
  const navigate = route.useNavigate()
  const [typed, setTyped] = useState(search)
  useEffect(() => {
    if (typed === search) return undefined
    const timer = setTimeout(
      () => void navigate({ search: (before) => withSearch(before, typed), replace: true }),
      PAUSE_MS,
    )
    return () => clearTimeout(timer)
  }, [typed, search, navigate])
  return (
    <div className="flex items-center gap-2 border-b border-line bg-surface px-6 py-2">
      <SearchField
        label={t.records.search(object.labelPlural)}
        clearLabel={t.common.clear}
        value={typed}
        onChange={setTyped}
        className="w-72"
      />
      <ToggleButton
        isSelected={isDeletedShown}
        onChange={(deleted) =>
          void navigate({
            search: ({ search: kept }) => ({
              ...(kept !== undefined && { search: kept }),
              ...(deleted && { deleted }),
            }),
          })
        }
        className="flex h-8 items-center gap-1.5 rounded-md border border-line-strong bg-surface px-3 font-medium text-muted data-hovered:bg-sunken data-selected:border-accent data-selected:bg-accent-soft data-selected:text-accent"
      >
        <Trash2 size={15} strokeWidth={1.75} aria-hidden />
        {t.records.showDeleted}
      </ToggleButton>
    </div>
  )
}

interface Search {
  readonly search?: string
  readonly deleted?: boolean
}

const withSearch = ({ deleted }: Search, search: string): Search => ({
  ...(search !== '' && { search }),
  ...(deleted === true && { deleted }),
})
