import type { ReactNode } from 'react'
import { House, ListChecks, WifiOff } from 'lucide-react'
import { useSession } from '../api/session.ts'
import { useObjects } from '../api/objects.ts'
import { useRunningJobs } from '../api/jobs.ts'
import { ObjectIcon } from '../components/object-icon.tsx'
import { t } from '../texts/texts.ts'
import { AccountMenu } from './account-menu.tsx'
import { Bell } from './bell.tsx'
import { NavLink } from './nav-link.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import { WorkspaceBadge } from './workspace-badge.tsx'

export function Sidebar({ isLive }: { readonly isLive: boolean }): ReactNode {
  const session = useSession()
  const objects = useObjects()
  const running = useRunningJobs()
  return (
    <aside className="sticky top-0 flex h-screen flex-col border-r border-line bg-canvas">
      <div className="flex h-13 shrink-0 items-center gap-2.5 pr-2 pl-4">
        <WorkspaceBadge name={session.workspace.name} />
        <span className="truncate font-semibold" title={session.workspace.name}>
          {session.workspace.name}
        </span>
        <Bell />
      </div>
      <nav aria-label={t.shell.navigation} className="flex-1 overflow-y-auto px-2 pb-4">
        <NavLink to="/" icon={<House size={16} strokeWidth={1.75} aria-hidden />} label={t.shell.home} />
        <NavLink
          to="/jobs"
          alsoFor="/imports/"
          icon={<ListChecks size={16} strokeWidth={1.75} aria-hidden />}
          label={t.shell.jobs}
          badge={running > 0 && <RunningBadge count={running} />}
        />
        <h2 className="mt-5 mb-1 px-2 text-xs font-medium text-faint">{t.shell.objects}</h2>
        {objects.map((object) => (
          <NavLink
            key={object.apiName}
            to="/objects/$object"
            params={{ object: object.apiName }}
            icon={<ObjectIcon name={object.icon} />}
            label={object.labelPlural}
            badge={t.records.count(object.records.count, object.records.isExact)}
          />
        ))}
      </nav>
      {!isLive && (
        <output className="mx-3 mb-2 flex gap-2 rounded-md bg-warn-soft p-2 text-sm text-warn">
          <WifiOff size={14} aria-hidden className="mt-px shrink-0" />
          {t.shell.reconnecting}
        </output>
      )}
      <div className="flex h-13 shrink-0 items-center gap-1 border-t border-line px-2">
        <AccountMenu session={session} />
        <ThemeSwitch />
      </div>
    </aside>
  )
}

function RunningBadge({ count }: { readonly count: number }): ReactNode {
  return (
    <span className="flex items-center gap-1.5 text-accent" title={t.shell.running(count)}>
      <span aria-hidden className="size-1.5 animate-pulse rounded-full bg-accent-solid" />
      {count}
      <span className="sr-only">{t.shell.running(count)}</span>
    </span>
  )
}
