import { use, type ReactNode } from 'react'
import { Check } from 'lucide-react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Collection } from 'react-aria-components/Collection'
import { Header } from 'react-aria-components/Header'
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import type { ColumnMapping } from '../../../api/types.ts'
import { SearchField } from '../../../components/search-field.tsx'
import { FLOATING_ITEM } from '../../../components/floating.ts'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'
import { MappingContext } from './mapping-context.ts'
import type { TargetChoice, TargetGroup } from './targets.ts'

const LEFT_OUT = ''

interface TargetListProps {
  readonly column: ColumnMapping
  readonly groups: readonly TargetGroup[]
  readonly onChoose: (field: string | null) => void
}

/** Every field of the object, by words: type to narrow down, arrows and Enter to choose. */
export function TargetList({ column, groups, onChoose }: TargetListProps): ReactNode {
  const mapping = use(MappingContext)
  const holders = new Map(mapping.map(({ field, header, index }) => [field, index === column.index ? null : header]))
  return (
    <Autocomplete filter={(text, input) => containsWords(text, input)}>
      <div className="border-b border-line p-2">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a list that was opened to be searched */}
        <SearchField label={it.map.search} clearLabel={t.common.clear} autoFocus />
      </div>
      {/* Focusable, so that the keyboard can scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div tabIndex={0} className="max-h-80 overflow-y-auto p-1 -outline-offset-2">
        <ListBox
          aria-label={it.map.choose}
          selectionMode="single"
          selectedKeys={column.field === null ? [] : [column.field]}
          escapeKeyBehavior="none"
          // Choosing what is chosen already gives an empty selection: everything stays as it is.
          onSelectionChange={(keys) => {
            const [key = column.field ?? LEFT_OUT] = [...keys]
            onChoose(key === LEFT_OUT ? null : String(key))
          }}
          renderEmptyState={() => <p className="px-3 py-6 text-center text-muted">{it.map.noMatch}</p>}
          className="outline-none"
        >
          <ListBoxItem id={LEFT_OUT} textValue={it.map.leaveOut} className={FLOATING_ITEM}>
            <span className="text-muted">{it.map.leaveOut}</span>
          </ListBoxItem>
          <Collection items={groups.map((group) => ({ ...group, id: `group ${group.field}` }))}>
            {(group) => (
              <ListBoxSection id={group.id} aria-label={group.label}>
                {group.targets.length > 1 && (
                  <Header className="px-2 pt-2 pb-0.5 text-xs font-medium text-faint">{group.label}</Header>
                )}
                <Collection items={group.targets.map((target) => ({ ...target, id: target.path }))}>
                  {(target) => <TargetItem target={target} group={group} holder={holders.get(target.path) ?? null} />}
                </Collection>
              </ListBoxSection>
            )}
          </Collection>
        </ListBox>
      </div>
    </Autocomplete>
  )
}

interface TargetItemProps {
  readonly target: TargetChoice
  readonly group: TargetGroup
  /** The column that fills the field now; it gives the field up when this one is chosen. */
  readonly holder: string | null
}

function TargetItem({ target, group, holder }: TargetItemProps): ReactNode {
  const { header } = target
  const isGrouped = group.targets.length > 1
  const short = isGrouped && header.startsWith(`${group.label} / `) ? header.slice(group.label.length + 3) : header
  return (
    <ListBoxItem id={target.path} textValue={`${header} ${target.path}`} className={FLOATING_ITEM}>
      {({ isSelected }) => (
        <>
          <span className="min-w-0 flex-1 truncate" title={header}>
            {short}
          </span>
          {holder !== null && <span className="max-w-32 truncate text-sm text-faint">{it.map.takenBy(holder)}</span>}
          {isSelected && <Check size={14} aria-hidden className="shrink-0 text-accent" />}
        </>
      )}
    </ListBoxItem>
  )
}

/** Every word that was typed occurs, in any order: "mail prim" finds "Emails / Primary Email". */
function containsWords(text: string, input: string): boolean {
  const lower = text.toLowerCase()
  return input
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word))
}
