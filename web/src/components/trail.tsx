import type { ReactNode } from 'react'
import { createLink, type LinkComponent } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { t } from '../texts/texts.ts'

/** The way down to the page in its bar: what it lies in, each a link. */
export function Trail({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <nav aria-label={t.shell.trail} className="min-w-0 shrink max-md:hidden">
      <ol className="flex min-w-0 items-center gap-1.5">{children}</ol>
    </nav>
  )
}

interface StepProps {
  readonly href?: string
  readonly children?: ReactNode
}

function Step({ children, ...rest }: StepProps): ReactNode {
  return (
    <li className="flex min-w-0 items-center gap-1.5">
      <a
        {...rest}
        className="-mx-1 flex h-6 max-w-48 min-w-0 items-center gap-1.5 truncate rounded-sm px-1 text-md text-muted hover:bg-hover hover:text-ink"
      >
        {children}
      </a>
      <ChevronRight size={14} aria-hidden className="shrink-0 text-faint" />
    </li>
  )
}

const RoutedStep = createLink(Step)

/** One step; the title of the page itself follows the last one. A step is never the present page. */
export const TrailLink: LinkComponent<typeof Step> = (props) => <RoutedStep {...props} />
