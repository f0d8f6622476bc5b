import type { ReactNode } from 'react'
import { EyeOff } from 'lucide-react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import type { ColumnMapping } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { SearchField } from '../../../components/search-field.tsx'
import { number } from '../../../texts/format.ts'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'
import { LINE_FILTERS, passes, type LineProblem, type LineSearch } from './line-state.ts'

/** From so many columns on they are searched rather than looked through. */
const MANY_COLUMNS = 15

interface MappingHeadProps {
  readonly mapping: readonly ColumnMapping[]
  readonly problems: ReadonlyMap<number, LineProblem>
  readonly search: LineSearch
  readonly onSearch: (search: LineSearch) => void
  readonly onSkip: (columns: readonly number[]) => void
}

/** Above the lines: which of them are shown, and what is done with all of them. */
export function MappingHead({ mapping, problems, search, onSearch, onSkip }: MappingHeadProps): ReactNode {
  const unmapped = mapping.filter(({ status }) => status === 'unmapped')
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-3 border-b border-line px-4 py-2">
      <ToggleButtonGroup
        aria-label={it.map.filter}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[search.filter]}
        onSelectionChange={(keys) => {
          const filter = LINE_FILTERS.find((each) => keys.has(each))
          if (filter !== undefined) onSearch({ ...search, filter })
        }}
        className="flex gap-0.5 rounded-md border border-line bg-sunken p-0.5"
      >
        {LINE_FILTERS.map((filter) => {
          const count = mapping.filter((column) => passes(column, filter, problems)).length
          return (
            <ToggleButton
              key={filter}
              id={filter}
              aria-label={it.map.filterCount(it.map.filters[filter], count)}
              className="flex h-6 items-center gap-1.5 rounded-sm border border-transparent px-2 text-muted data-hovered:text-ink data-selected:border-line-strong data-selected:bg-surface data-selected:text-ink data-selected:shadow-card"
            >
              {it.map.filters[filter]}
              <span className="text-sm text-faint">{number(count)}</span>
            </ToggleButton>
          )
        })}
      </ToggleButtonGroup>
      {mapping.length >= MANY_COLUMNS && (
        <SearchField
          label={it.map.searchColumns}
          clearLabel={t.common.clear}
          value={search.text}
          onChange={(text) => onSearch({ ...search, text })}
          className="w-52"
        />
      )}
      {unmapped.length > 0 && (
        <Button size="sm" icon={EyeOff} onPress={() => onSkip(unmapped.map(({ index }) => index))} className="ml-auto">
          {it.map.skipUnmapped(unmapped.length)}
        </Button>
      )}
    </div>
  )
}
