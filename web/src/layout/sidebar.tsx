import { useEffect, type ReactNode } from 'react'
import { useRouter } from '@tanstack/react-router'
import { House, Inbox, ListChecks, PanelLeftClose, Settings, WifiOff, type LucideProps } from 'lucide-react'
import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useJobsUnderWay } from '../api/jobs.ts'
import { useUnreadCount } from '../api/notifications.ts'
import { useObjects } from '../api/objects.ts'
import { useSession } from '../api/session.ts'
import { Button } from '../components/button.tsx'
import { ObjectIcon } from '../components/object-icon.tsx'
import { number } from '../texts/format.ts'
import { t } from '../texts/texts.ts'
import { AccountMenu } from './account-menu.tsx'
import { LookMenu } from './look-menu.tsx'
import { NavLink } from './nav-link.tsx'
import { SearchButton } from './search-button.tsx'
import { dismissSidebar, toggleSidebar, useSidebarState } from './sidebar-state.ts'
import { WorkspaceBadge } from './workspace-badge.tsx'

interface SidebarProps {
  /** Whether the pages are told what happens at this moment. */
  readonly isLive: boolean
}

/** Beside the page. */
export function Sidebar({ isLive }: SidebarProps): ReactNode {
  return (
    <aside className="sticky top-0 flex h-screen flex-col border-r border-line bg-canvas">
      <SidebarContent isLive={isLive} />
    </aside>
  )
}

/** Above the page, where it has no place beside it: called by the button in the page's bar. */
export function CalledSidebar({ isLive }: SidebarProps): ReactNode {
  const { isCalled } = useSidebarState()
  const router = useRouter()
  useEffect(() => router.subscribe('onBeforeNavigate', dismissSidebar), [router])
  return (
    <ModalOverlay
      isOpen={isCalled}
      onOpenChange={(isOpen) => isOpen || dismissSidebar()}
      isDismissable
      className="fixed inset-0 z-30 bg-scrim"
    >
      <Modal className="h-full w-66 max-w-[85vw] border-r border-line bg-canvas shadow-float outline-none">
        <Dialog aria-label={t.shell.sidebar} className="flex h-full flex-col outline-none">
          <SidebarContent isLive={isLive} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

const ICON: LucideProps = { size: 16, strokeWidth: 1.75, 'aria-hidden': true, className: 'shrink-0' }

function SidebarContent({ isLive }: SidebarProps): ReactNode {
  const session = useSession()
  const { isRoomy } = useSidebarState()
  return (
    <>
      <div className="group flex h-bar shrink-0 items-center gap-2.5 pr-2 pl-4">
        <WorkspaceBadge name={session.workspace.name} />
        <span className="min-w-0 flex-1 truncate font-semibold" title={session.workspace.name}>
          {session.workspace.name}
        </span>
        <Button
          variant="ghost"
          size="sm"
          icon={PanelLeftClose}
          label={t.shell.foldSidebar}
          onPress={isRoomy ? toggleSidebar : dismissSidebar}
        />
      </div>
      <div className="px-2 pb-2">
        <SearchButton />
      </div>
      <Navigation />
      {!isLive && (
        <output className="mx-3 mb-2 flex gap-2 rounded-md bg-warn-soft p-2 text-sm text-warn">
          <WifiOff size={14} aria-hidden className="mt-px shrink-0" />
          {t.shell.reconnecting}
        </output>
      )}
      <div className="flex h-13 shrink-0 items-center gap-1 border-t border-line px-2">
        <AccountMenu session={session} />
        <LookMenu />
      </div>
    </>
  )
}

function Navigation(): ReactNode {
  const objects = useObjects()
  const underWay = useJobsUnderWay()
  const unread = useUnreadCount()
  return (
    <nav aria-label={t.shell.navigation} className="flex-1 overflow-y-auto px-2 pb-4">
      <NavLink to="/" icon={<House {...ICON} />} label={t.shell.home} />
      <NavLink
        to="/inbox"
        icon={<Inbox {...ICON} />}
        label={t.shell.inbox}
        badge={unread > 0 && <UnreadBadge count={unread} />}
      />
      <NavLink
        to="/jobs"
        alsoFor="/imports/"
        icon={<ListChecks {...ICON} />}
        label={t.shell.jobs}
        badge={underWay > 0 && <UnderWayBadge count={underWay} />}
      />
      <NavLink to="/settings" icon={<Settings {...ICON} />} label={t.shell.settings} />
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
  )
}

function UnreadBadge({ count }: { readonly count: number }): ReactNode {
  return (
    <span className="flex h-4.5 min-w-4.5 items-center justify-center rounded-full bg-accent-solid px-1 text-xs font-medium text-on-accent">
      <span aria-hidden>{count > MOST_COUNTED ? `${number(MOST_COUNTED)}+` : number(count)}</span>
      <span className="sr-only">{t.shell.unread(count)}</span>
    </span>
  )
}

const MOST_COUNTED = 99

function UnderWayBadge({ count }: { readonly count: number }): ReactNode {
  return (
    <span className="flex items-center gap-1.5 text-accent" title={t.shell.underWay(count)}>
      <span aria-hidden className="size-1.5 animate-pulse rounded-full bg-accent-solid" />
      {count}
      <span className="sr-only">{t.shell.underWay(count)}</span>
    </span>
  )
}
