import { Suspense, type ReactNode } from 'react'
import { Outlet } from '@tanstack/react-router'
import { ArrowUpRight } from 'lucide-react'
import { useSession } from '../../api/session.ts'
import { NavLink } from '../../layout/nav-link.tsx'
import { PageSkeleton } from '../../layout/page-skeleton.tsx'
import { t } from '../../texts/texts.ts'
import { SETTINGS_GROUPS, settingsEntriesFor, type SettingsEntry, type SettingsGroup } from './settings-entries.ts'

/** The settings beside their own sidebar. */
export function SettingsLayout(): ReactNode {
  const entries = settingsEntriesFor(useSession())
  return (
    <div className="grid min-h-screen grid-cols-[208px_minmax(0,1fr)]">
      <nav
        aria-label={t.settings.title}
        className="sticky top-0 flex h-screen flex-col gap-4 overflow-y-auto border-r border-line bg-surface px-2 pb-4"
      >
        <p className="-mb-3 flex h-bar shrink-0 items-center px-2 text-md font-semibold">{t.settings.title}</p>
        {SETTINGS_GROUPS.map((group) => (
          <Group key={group} group={group} entries={entries.filter((entry) => entry.group === group)} />
        ))}
      </nav>
      <div className="min-w-0">
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </div>
    </div>
  )
}

interface GroupProps {
  readonly group: SettingsGroup
  readonly entries: readonly SettingsEntry[]
}

function Group({ group, entries }: GroupProps): ReactNode {
  if (entries.length === 0) return null
  return (
    <div>
      <h2 className="mb-1 px-2 text-xs font-medium text-faint">{t.settings.groups[group]}</h2>
      {entries.map(({ to, label, icon: Icon, isElsewhere }) => (
        <NavLink
          key={to}
          to={to}
          icon={<Icon size={16} strokeWidth={1.75} aria-hidden />}
          label={label}
          {...(isElsewhere && { badge: <ArrowUpRight size={14} aria-hidden /> })}
        />
      ))}
    </div>
  )
}
