import { useId, type ReactNode } from 'react'
import { classNames } from './class-names.ts'

interface PanelProps {
  readonly title?: string
  readonly detail?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
  readonly className?: string
}

/** A titled section with a border: what stands in it belongs together. */
export function Panel({ title, detail, actions, children, className }: PanelProps): ReactNode {
  const id = useId()
  return (
    <section
      aria-labelledby={title === undefined ? undefined : id}
      className={classNames('overflow-clip rounded-lg border border-line bg-surface shadow-card', className)}
    >
      {title !== undefined && (
        <header className="flex min-h-11 items-center gap-3 border-b border-line px-4 py-2">
          <h2 id={id} className="font-semibold">
            {title}
          </h2>
          {detail !== undefined && <span className="text-muted">{detail}</span>}
          {actions !== undefined && <div className="ml-auto flex items-center gap-2">{actions}</div>}
        </header>
      )}
      {children}
    </section>
  )
}
