import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

interface PanelProps {
  readonly title?: string
  readonly detail?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
  readonly className?: string
}

/** A frame with a title: what stands in it belongs together. */
export function Panel({ title, detail, actions, children, className }: PanelProps): ReactNode {
  return (
    <div className={classNames('overflow-clip rounded-lg border border-line bg-surface shadow-card', className)}>
      {title !== undefined && (
        <div className="flex min-h-11 items-center gap-3 border-b border-line px-4 py-2">
          <h2 className="font-semibold">{title}</h2>
          {detail !== undefined && <span className="text-muted">{detail}</span>}
          {actions !== undefined && <div className="ml-auto flex items-center gap-2">{actions}</div>}
        </div>
      )}
      {children}
    </div>
  )
}
