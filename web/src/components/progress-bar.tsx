import type { ReactNode } from 'react'
import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar'
import { classNames } from './class-names.ts'

interface ProgressBarProps {
  readonly label: string
  /** 0 to 1; null while the end is not known. */
  readonly share: number | null
  readonly size?: 'sm' | 'md'
  readonly isPaused?: boolean
}

export function ProgressBar({ label, share, size = 'md', isPaused = false }: ProgressBarProps): ReactNode {
  const fill = isPaused ? 'bg-skipped' : 'bg-accent-solid'
  return (
    <AriaProgressBar
      aria-label={label}
      {...(share === null ? { isIndeterminate: true } : { value: share * 100 })}
      className="block w-full"
    >
      {({ percentage, isIndeterminate }) => (
        <div className={classNames('overflow-hidden rounded-full bg-line', size === 'sm' ? 'h-1' : 'h-2')}>
          <div
            className={classNames(
              'h-full rounded-full',
              fill,
              isIndeterminate ? 'indeterminate w-1/4' : 'transition-[width] duration-300 ease-out',
            )}
            style={isIndeterminate ? undefined : { width: `${percentage ?? 0}%` }}
          />
        </div>
      )}
    </AriaProgressBar>
  )
}
