/** What can be done on every page: going to any other one, starting an import, the look of the pages. */
import { useRouter, type NavigateOptions } from '@tanstack/react-router'
import { House, Inbox, Keyboard, ListChecks, LogOut, PanelLeft, Search, Settings, Upload } from 'lucide-react'
import { useObjects } from '../api/objects.ts'
import { mayDo, useSession } from '../api/session.ts'
import type { ObjectView, Session } from '../api/types.ts'
import type { Command } from '../commands/command.ts'
import { openCommandMenu, openShortcuts } from '../commands/command-centre-state.ts'
import { jumpLetters } from '../commands/jump-letters.ts'
import { useCommands } from '../commands/use-commands.ts'
import type { Icon } from '../components/icon.ts'
import { iconNamed } from '../components/object-icon.tsx'
import { settingsEntriesFor } from '../pages/settings/settings-entries.ts'
import { t } from '../texts/texts.ts'
import { chooseDensity, DENSITIES } from '../theme/density.ts'
import { chooseTheme, THEMES } from '../theme/theme.ts'
import { DENSITY_ICONS, THEME_ICONS } from './look-icons.ts'
import { toggleSidebar } from './sidebar-state.ts'
import { useLeave } from './use-leave.ts'

const PAGES = [
  { to: '/', label: t.shell.home, icon: House, key: 'h' },
  { to: '/inbox', label: t.shell.inbox, icon: Inbox, key: 'i' },
  { to: '/jobs', label: t.shell.jobs, icon: ListChecks, key: 'b' },
  { to: '/settings', label: t.shell.settings, icon: Settings, key: 's' },
] as const

type Go = (to: NavigateOptions) => void

export function useShellCommands(): void {
  const router = useRouter()
  const session = useSession()
  const objects = useObjects()
  const leave = useLeave()
  const go: Go = (to) => void router.navigate(to)
  useCommands([
    ...PAGES.map(({ to, label, icon, key }) => goTo(`go ${to}`, label, icon, () => go({ to }), `g ${key}`)),
    ...objectCommands(objects, go),
    ...importCommands(session, objects, go),
    ...settingsCommands(session, go),
    ...LOOK,
    { id: 'sign-out', label: t.shell.signOut, icon: LogOut, group: 'account', run: leave },
    ...HELP,
  ])
}

const goTo = (id: string, label: string, icon: Icon, run: () => void, shortcut?: string): Command => ({
  id,
  label,
  icon,
  group: 'go',
  run,
  ...(shortcut !== undefined && { shortcut }),
})

function objectCommands(objects: readonly ObjectView[], go: Go): readonly Command[] {
  const letters = jumpLetters(
    objects,
    PAGES.map(({ key }) => key),
  )
  return objects.map(({ apiName, labelPlural, icon }) => {
    const letter = letters.get(apiName)
    const run = (): void => go({ to: '/objects/$object', params: { object: apiName } })
    return goTo(`go ${apiName}`, labelPlural, iconNamed(icon), run, letter === undefined ? undefined : `g ${letter}`)
  })
}

function settingsCommands(session: Session, go: Go): readonly Command[] {
  const entries = settingsEntriesFor(session).filter(({ isElsewhere }) => isElsewhere === undefined)
  return entries.map(({ to, label, icon }) => ({
    id: `go ${to}`,
    label,
    icon,
    group: 'settings',
    run: () => go({ to }),
  }))
}

function importCommands(session: Session, objects: readonly ObjectView[], go: Go): readonly Command[] {
  const importable = objects.filter(({ apiName }) => mayDo(session, 'import', apiName))
  if (importable.length === 0) return []
  return [
    {
      id: 'new-import',
      label: t.commands.newImport,
      icon: Upload,
      group: 'create',
      shortcut: 'shift+i',
      keywords: t.commands.importKeywords,
      run: () => go({ to: '/imports/new' }),
    },
    ...importable.map(({ apiName, labelPlural, icon }) => ({
      id: `import ${apiName}`,
      label: t.commands.importInto(labelPlural),
      icon: iconNamed(icon),
      group: 'create' as const,
      keywords: t.commands.importKeywords,
      isRare: true,
      run: () => go({ to: '/imports/new', search: { object: apiName } }),
    })),
  ]
}

const LOOK: readonly Command[] = [
  ...THEMES.map((theme) => ({
    id: `theme ${theme}`,
    label: t.commands.theme(t.shell.themes[theme]),
    icon: THEME_ICONS[theme],
    group: 'look' as const,
    shortcut: `t ${theme.charAt(0)}`,
    run: () => chooseTheme(theme),
  })),
  ...DENSITIES.map((density) => ({
    id: `density ${density}`,
    label: t.commands.density(t.shell.densities[density]),
    icon: DENSITY_ICONS[density],
    group: 'look' as const,
    shortcut: density === 'compact' ? 't c' : 't o',
    run: () => chooseDensity(density),
  })),
  { id: 'sidebar', label: t.commands.toggleSidebar, icon: PanelLeft, group: 'look', shortcut: '[', run: toggleSidebar },
]

const HELP: readonly Command[] = [
  { id: 'commands', label: t.commands.title, icon: Search, group: 'help', shortcut: 'mod+k', run: openCommandMenu },
  { id: 'shortcuts', label: t.commands.shortcuts, icon: Keyboard, group: 'help', shortcut: '?', run: openShortcuts },
]
