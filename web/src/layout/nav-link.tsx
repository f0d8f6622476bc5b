import type { ReactNode } from 'react'
import { createLink, useLocation, type LinkComponent } from '@tanstack/react-router'

interface NavAnchorProps {
  readonly href?: string
  readonly icon: ReactNode
  readonly label: string
  readonly badge?: ReactNode
  /** Addresses that begin so belong to this entry too, without being below it. */
  readonly alsoFor?: string
}

function NavAnchor({ icon, label, badge, alsoFor, ...rest }: NavAnchorProps): ReactNode {
  const isSection = useLocation({ select: ({ pathname }) => alsoFor !== undefined && pathname.startsWith(alsoFor) })
  return (
    <a
      {...(isSection && { 'aria-current': true })}
      {...rest}
      className="flex h-nav items-center gap-2.5 rounded-md px-2 text-muted hover:bg-hover hover:text-ink aria-[current]:bg-hover aria-[current]:font-medium aria-[current]:text-ink"
    >
      {icon}
      <span className="min-w-0 flex-1 truncate" title={label}>
        {label}
      </span>
      {badge !== undefined && badge !== false && <span className="text-sm text-faint">{badge}</span>}
    </a>
  )
}

const RoutedAnchor = createLink(NavAnchor)

/** An entry of the sidebar; the one of the present page is marked. */
export const NavLink: LinkComponent<typeof NavAnchor> = (props) => (
  <RoutedAnchor activeOptions={{ includeSearch: false, exact: props.to === '/' }} {...props} />
)
