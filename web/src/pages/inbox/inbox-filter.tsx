import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { number } from '../../texts/format.ts'
import { t } from '../../texts/texts.ts'

export type Shown = 'all' | 'unread'

interface InboxFilterProps {
  readonly show: Shown
  readonly unread: number
}

const CHOICE =
  'flex h-7 items-center gap-1.5 rounded-md border border-transparent px-2.5 font-medium text-muted hover:bg-hover hover:text-ink aria-[current]:border-line-strong aria-[current]:bg-surface aria-[current]:text-ink aria-[current]:shadow-card'

/** Everything, or what was not read. Two addresses, so that the browser goes back between them. */
export function InboxFilter({ show, unread }: InboxFilterProps): ReactNode {
  return (
    <nav aria-label={t.inbox.filter} className="-mb-2 flex gap-1">
      <Link to="/inbox" search={{}} aria-current={show === 'all' ? 'page' : undefined} className={CHOICE}>
        {t.inbox.all}
      </Link>
      <Link
        to="/inbox"
        search={{ show: 'unread' }}
        aria-current={show === 'unread' ? 'page' : undefined}
        className={CHOICE}
      >
        {t.inbox.unread}
        {unread > 0 && <span className="text-faint">{number(unread)}</span>}
      </Link>
    </nav>
  )
}
