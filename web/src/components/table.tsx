/** Plain tables with one look. Wide ones scroll inside their frame, never the page. */
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'

interface TableProps {
  readonly label: string
  readonly children: ReactNode
  readonly className?: string
}

export function Table({ label, children, className }: TableProps): ReactNode {
  return (
    // Focusable, so that the keyboard can scroll it; positioned, so that hidden texts scroll along.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section aria-label={label} tabIndex={0} className="relative overflow-x-auto -outline-offset-2">
      <table className={classNames('w-full border-collapse text-left', className)}>{children}</table>
    </section>
  )
}

export function HeadCell({ className, ...rest }: ComponentProps<'th'>): ReactNode {
  return (
    <th
      scope="col"
      {...rest}
      className={classNames(
        'h-9 border-b border-line bg-surface px-3 text-sm font-medium whitespace-nowrap text-muted first:pl-4 last:pr-4',
        className,
      )}
    />
  )
}

export function Cell({ className, ...rest }: ComponentProps<'td'>): ReactNode {
  return <td {...rest} className={classNames('usual-row border-b border-line px-3 first:pl-4 last:pr-4', className)} />
}
