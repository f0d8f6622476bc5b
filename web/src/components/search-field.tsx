import type { ReactNode } from 'react'
import { Search, X } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField'
import { classNames } from './class-names.ts'

interface SearchFieldProps {
  readonly label: string
  readonly clearLabel: string
  readonly value?: string
  readonly onChange?: (value: string) => void
  /** By Enter. */
  readonly onSubmit?: (value: string) => void
  readonly autoFocus?: boolean
  readonly className?: string
}

export function SearchField({ label, clearLabel, className, ...rest }: SearchFieldProps): ReactNode {
  return (
    <AriaSearchField {...rest} aria-label={label} className={classNames('group relative flex items-center', className)}>
      <Search size={14} aria-hidden className="pointer-events-none absolute left-2.5 text-faint" />
      <Input
        placeholder={label}
        className="h-8 w-full rounded-md border border-line-strong bg-surface pr-7 pl-8 text-ink focus:border-accent focus:outline-2 focus:-outline-offset-1 focus:outline-accent [&::-webkit-search-cancel-button]:hidden"
      />
      <Button
        aria-label={clearLabel}
        className="absolute right-1.5 flex size-5 items-center justify-center rounded-sm text-faint group-data-empty:hidden data-hovered:bg-hover"
      >
        <X size={13} aria-hidden />
      </Button>
    </AriaSearchField>
  )
}
