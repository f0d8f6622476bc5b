/** What the command menu lists for what was typed: actions, records and pages. */
import { useSyncExternalStore } from 'react'
import { useRouter } from '@tanstack/react-router'
import { Clock } from 'lucide-react'
import { useObjects } from '../../api/objects.ts'
import { useSearch } from '../../api/search.ts'
import type { FoundRecord, ObjectView } from '../../api/types.ts'
import { ObjectIcon } from '../../components/object-icon.tsx'
import { t } from '../../texts/texts.ts'
import { COMMAND_GROUPS, type Command } from '../command.ts'
import { currentCommands, subscribeToCommands } from '../command-store.ts'
import { pathOf, recentPages, type RecentPage } from '../recent-pages.ts'
import { matchWords } from './match-words.ts'
import type { MenuEntry, MenuSection } from './menu-entry.ts'
import { useSettled } from './use-settled.ts'

const SEARCH_PAUSE_MS = 120
const MOST_RECENT = 5
const MOST_MATCHES = 12
/** Enough for the one of its sort that is not rare to come first. */
const RARE_LOSS = 15

interface Menu {
  readonly sections: readonly MenuSection[]
  readonly isSearching: boolean
}

export function useMenuSections(typed: string): Menu {
  const query = typed.trim()
  const commands = useSyncExternalStore(subscribeToCommands, currentCommands)
  const { found, isSearching } = useFoundRecords(query)
  const recent = useRecentEntries(query)
  const sections = query === '' ? [recent, ...allCommands(commands)] : [...matching(commands, query), recent, found]
  return { sections: sections.filter(({ entries }) => entries.length > 0), isSearching }
}

type Runnable = Command & { readonly run: () => void }

const runnable = (commands: readonly Command[]): readonly Runnable[] =>
  commands.filter((command): command is Runnable => command.run !== undefined && command.id !== 'commands')

const allCommands = (commands: readonly Command[]): readonly MenuSection[] =>
  COMMAND_GROUPS.map((group) => ({
    id: group,
    title: t.commands.groups[group],
    entries: runnable(commands)
      .filter((command) => command.group === group && command.isRare !== true)
      .map((command) => entryOf(command)),
  }))

/** The best first, whatever their group: one list is quicker to read than seven. */
function matching(commands: readonly Command[], query: string): readonly MenuSection[] {
  const best = runnable(commands)
    .flatMap((command) => {
      const score = scoreOf(query, command)
      return score === null ? [] : [{ command, score }]
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_MATCHES)
  const entries = best.map(({ command }) => entryOf(command, t.commands.groups[command.group]))
  return [{ id: 'matching', title: t.commands.actions, entries }]
}

function scoreOf(query: string, { label, keywords = '', group, isRare = false }: Command): number | null {
  const score = matchWords(query, label, `${keywords} ${t.commands.groups[group]}`)
  return score === null || !isRare ? score : score - RARE_LOSS
}

const entryOf = ({ icon: Icon, ...command }: Runnable, detail?: string): MenuEntry => ({
  ...command,
  ...(detail !== undefined && { detail }),
  icon: <Icon size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />,
})

function useRecentEntries(query: string): MenuSection {
  const router = useRouter()
  const here = pathOf(router.state.location.href)
  const fits = ({ href, title }: RecentPage): boolean => pathOf(href) !== here && matchWords(query, title) !== null
  const entries = recentPages()
    .filter(fits)
    .slice(0, MOST_RECENT)
    .map(({ href, title }) => ({
      id: `recent ${href}`,
      label: title,
      icon: <Clock size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />,
      run: () => router.history.push(href),
    }))
  return { id: 'recent', title: t.commands.recent, entries }
}

function useFoundRecords(query: string): { readonly found: MenuSection; readonly isSearching: boolean } {
  const router = useRouter()
  const objects = useObjects()
  const settled = useSettled(query, SEARCH_PAUSE_MS)
  const { data = [], isFetching } = useSearch(settled)
  const open = ({ object, record: { id } }: FoundRecord): void =>
    void router.navigate({ to: '/objects/$object', params: { object }, search: { record: id } })
  const entries = query === '' ? [] : data.map((found) => recordEntry(found, objects, () => open(found)))
  const isSearching = query !== '' && (isFetching || settled !== query)
  return { found: { id: 'records', title: t.commands.records, entries }, isSearching }
}

function recordEntry(found: FoundRecord, objects: readonly ObjectView[], run: () => void): MenuEntry {
  const object = objects.find(({ apiName }) => apiName === found.object)
  const kind = object?.labelSingular ?? found.object
  return {
    id: `record ${found.object} ${found.record.id}`,
    label: found.record.name,
    detail: found.detail === undefined ? kind : `${kind} · ${found.detail}`,
    icon: <ObjectIcon name={object?.icon} />,
    run,
  }
}
