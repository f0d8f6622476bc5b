import { Fragment, useState, type ReactNode } from 'react'
import { Plus, X } from 'lucide-react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import type { ObjectView } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { t } from '../../../texts/texts.ts'
import { NewFilter } from '../on-demand.tsx'
import { FILTER_POPOVER, FilterChip } from './filter-chip.tsx'
import { otherWord, type FilterItem } from './filter-node.ts'
import { conditionsOf, type FilterEdits, type FilterPlace } from './use-filter-row.ts'

interface FilterBarProps {
  readonly object: ObjectView
  readonly edits: FilterEdits
}

/** The conditions side by side, and the word between them. */
export function FilterBar({ object, edits }: FilterBarProps): ReactNode {
  const { row, switchWord } = edits
  const [beside, setBeside] = useState<FilterPlace | null>(null)
  return (
    <>
      {row.items.map((item, place) => (
        // Conditions have no names of their own: each is what stands at its place.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={place}>
          {place > 0 && <WordButton word={t.list.filter.words[row.word]} onPress={switchWord} />}
          <Item object={object} item={item} place={place} edits={edits} onJoin={setBeside} />
        </Fragment>
      ))}
      <AddFilter
        object={object}
        isOpen={beside !== null}
        onOpenChange={(isOpen) => setBeside(isOpen ? NEW : null)}
        onApply={(condition) => {
          edits.add(condition, beside === NEW ? null : beside)
          setBeside(null)
        }}
      />
    </>
  )
}

/** Beside all others. */
const NEW: FilterPlace = { item: -1, member: -1 }

interface ItemProps extends FilterBarProps {
  readonly item: FilterItem
  readonly place: number
  readonly onJoin: (place: FilterPlace) => void
}

function Item({ object, item, place, edits, onJoin }: ItemProps): ReactNode {
  const groupWord = otherWord(edits.row.word)
  if (item.kind === 'opaque') return <OpaqueChip onRemove={() => edits.remove({ item: place, member: 0 })} />
  const conditions = conditionsOf(item)
  const chips = conditions.map((condition, member) => (
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={member}>
      {member > 0 && <span className="px-0.5 text-sm text-muted">{t.list.filter.words[groupWord]}</span>}
      <FilterChip
        object={object}
        condition={condition}
        groupWord={groupWord}
        onChange={(next) => edits.replace({ item: place, member }, next)}
        onRemove={() => edits.remove({ item: place, member })}
        onJoin={() => onJoin({ item: place, member })}
      />
    </Fragment>
  ))
  if (conditions.length === 1) return chips
  return (
    <span className="flex flex-wrap items-center gap-1 rounded-lg border border-dashed border-line-strong bg-sunken p-0.5">
      {chips}
    </span>
  )
}

function OpaqueChip({ onRemove }: { readonly onRemove: () => void }): ReactNode {
  const { opaque, remove } = t.list.filter
  return (
    <span className="inline-flex h-7 items-center gap-1 rounded-md border border-line-strong bg-surface pl-2">
      {opaque}
      <Button variant="ghost" size="sm" icon={X} label={remove(opaque)} onPress={onRemove} className="size-6" />
    </span>
  )
}

function WordButton({ word, onPress }: { readonly word: string; readonly onPress: () => void }): ReactNode {
  return (
    <Button
      variant="ghost"
      size="sm"
      aria-label={t.list.filter.switchWord(word)}
      onPress={onPress}
      className="h-6 px-1 text-sm"
    >
      {word}
    </Button>
  )
}

interface AddFilterProps {
  readonly object: ObjectView
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onApply: Parameters<typeof NewFilter>[0]['onApply']
}

function AddFilter({ object, isOpen, onOpenChange, onApply }: AddFilterProps): ReactNode {
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button variant="ghost" size="sm" icon={Plus}>
        {t.list.filter.add}
      </Button>
      <Popover placement="bottom start" offset={4} className={FILTER_POPOVER}>
        <Dialog aria-label={t.list.filter.chooseField} className="outline-none">
          <NewFilter object={object} path={null} onApply={onApply} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
