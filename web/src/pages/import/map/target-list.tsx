import { useMemo, type ReactNode } from 'react'
import { Check, Plus } from 'lucide-react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Collection } from 'react-aria-components/Collection'
import { Header } from 'react-aria-components/Header'
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { Button } from '../../../components/button.tsx'
import { SearchField } from '../../../components/search-field.tsx'
import { FLOATING_ITEM } from '../../../components/floating.ts'
import { KindIcon } from '../../../fields/kind-icon.tsx'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'
import { findTarget, type TargetChoice, type TargetGroup } from './targets.ts'

const LEFT_OUT = ''

interface TargetListProps {
  readonly groups: readonly TargetGroup[]
  readonly selected: string | null
  /** The header of the column that fills the target now. */
  readonly holderOf: (target: TargetChoice) => string | undefined
  readonly onChoose: (target: TargetChoice | null) => void
  /** Offers to leave the column out. */
  readonly canLeaveOut?: boolean
  /** Offers to make a field that is not there. */
  readonly onCreate?: { readonly label: string; readonly open: () => void }
}

/** Every field of the object, by words: type to narrow down, arrows and Enter to choose. */
export function TargetList(props: TargetListProps): ReactNode {
  const { groups, selected, holderOf, onChoose, canLeaveOut = false, onCreate } = props
  const sections = useMemo(() => groups.map((group) => ({ ...group, id: `group ${group.field}` })), [groups])
  return (
    <Autocomplete filter={(text, input) => containsWords(text, input)}>
      <div
        data-target-search
        role="presentation"
        onKeyDownCapture={(event) => {
          const first = event.key === 'Enter' ? firstFound(groups, event.target) : undefined
          if (first === undefined) return
          event.preventDefault()
          event.stopPropagation()
          onChoose(first)
        }}
        className="border-b border-line p-2"
      >
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a list that was opened to be searched */}
        <SearchField label={it.map.search} clearLabel={t.common.clear} autoFocus />
      </div>
      {/* Focusable, so that the keyboard can scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div tabIndex={0} className="max-h-80 overflow-y-auto p-1 -outline-offset-2">
        <ListBox
          aria-label={it.map.choose}
          selectionMode="single"
          selectedKeys={selected === null ? [] : [selected]}
          escapeKeyBehavior="none"
          // Choosing what is chosen already gives an empty selection: everything stays as it is.
          onSelectionChange={(keys) => {
            const [key = selected ?? LEFT_OUT] = [...keys]
            onChoose(key === LEFT_OUT ? null : (findTarget(groups, String(key)) ?? null))
          }}
          renderEmptyState={() => <p className="px-3 py-6 text-center text-muted">{it.map.noMatch}</p>}
          className="outline-none"
        >
          {canLeaveOut && (
            <ListBoxItem id={LEFT_OUT} textValue={it.map.leaveOut} className={FLOATING_ITEM}>
              <span className="text-muted">{it.map.leaveOut}</span>
            </ListBoxItem>
          )}
          <Collection items={sections}>
            {(group) => (
              <ListBoxSection id={group.id} aria-label={group.label}>
                {group.targets.length > 1 && (
                  <Header className="flex items-center gap-1.5 px-2 pt-2 pb-0.5 text-xs font-medium text-faint">
                    <KindIcon kind={group.kind} size={12} />
                    {group.label}
                  </Header>
                )}
                <Collection items={group.targets.map((target) => ({ ...target, id: target.path }))}>
                  {(target) => <TargetItem target={target} group={group} holder={holderOf(target)} />}
                </Collection>
              </ListBoxSection>
            )}
          </Collection>
        </ListBox>
      </div>
      {onCreate !== undefined && (
        <div className="border-t border-line p-1">
          <Button variant="ghost" size="sm" icon={Plus} onPress={onCreate.open} className="w-full justify-start">
            <span className="truncate">{onCreate.label}</span>
          </Button>
        </div>
      )}
    </Autocomplete>
  )
}

interface TargetItemProps {
  readonly target: TargetChoice
  readonly group: TargetGroup
  /** The column that fills the field now. */
  readonly holder: string | undefined
}

function TargetItem({ target, group, holder }: TargetItemProps): ReactNode {
  const { header } = target
  const isGrouped = group.targets.length > 1
  const short = isGrouped && header.startsWith(`${group.label} / `) ? header.slice(group.label.length + 3) : header
  const hint = hintOf(target, group)
  return (
    <ListBoxItem id={target.path} textValue={wordsOf(target, group)} className={FLOATING_ITEM}>
      {({ isSelected }) => (
        <>
          {!isGrouped && (
            <span className="text-faint">
              <KindIcon kind={group.kind} />
            </span>
          )}
          <span className="min-w-0 flex-1 truncate" title={header}>
            {short}
            {hint !== null && <span className="ml-1.5 text-sm text-faint">{hint}</span>}
          </span>
          {holder !== undefined && (
            <span className="max-w-32 shrink-0 truncate text-sm text-faint">{it.map.takenBy(holder)}</span>
          )}
          {isSelected && <Check size={14} aria-hidden className="shrink-0 text-accent" />}
        </>
      )}
    </ListBoxItem>
  )
}

/** What Enter chooses when it comes before the list has marked what is found: fast hands do not wait for a slow machine. */
function firstFound(groups: readonly TargetGroup[], input: EventTarget): TargetChoice | undefined {
  if (!(input instanceof HTMLInputElement) || input.value.trim() === '') return undefined
  if (input.hasAttribute('aria-activedescendant')) return undefined
  const isLeftOut = containsWords(it.map.leaveOut, input.value)
  const found = groups.flatMap((group) =>
    group.targets.filter((target) => containsWords(wordsOf(target, group), input.value)),
  )
  return isLeftOut ? undefined : found[0]
}

/** What a target is found by. */
const wordsOf = (target: TargetChoice, group: TargetGroup): string =>
  `${target.header} ${hintOf(target, group) ?? ''} ${target.path}`

function hintOf({ kind }: TargetChoice, { label, targets }: TargetGroup): string | null {
  if (kind === 'any') return it.map.byAny
  if (kind !== 'whole') return null
  const parts = targets.filter((each) => each.kind === 'part').map(({ header }) => header.slice(label.length + 3))
  return it.map.splits(parts.slice(0, 2))
}

/** Every word that was typed occurs, in any order: "mail prim" finds "Emails / Primary Email". */
function containsWords(text: string, input: string): boolean {
  const lower = text.toLowerCase()
  return input
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word))
}
