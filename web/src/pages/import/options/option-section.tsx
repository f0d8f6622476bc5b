import { useState, type ReactNode } from 'react'
import { ChevronRight } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { Heading } from 'react-aria-components/Heading'

interface OptionSectionProps {
  readonly title: string
  /** What is set in it, told while it is folded. */
  readonly summary: string
  readonly children: ReactNode
}

/** Options that few imports need, folded away under a line that says how they are set. */
export function OptionSection({ title, summary, children }: OptionSectionProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  return (
    <Disclosure
      isExpanded={isOpen}
      onExpandedChange={setOpen}
      className="overflow-clip rounded-lg border border-line bg-surface shadow-card"
    >
      <Heading level={2}>
        <Button
          slot="trigger"
          className="group flex min-h-11 w-full items-center gap-3 px-4 py-2 text-left -outline-offset-2 data-hovered:bg-hover"
        >
          <ChevronRight
            size={15}
            aria-hidden
            className="shrink-0 text-faint transition-transform duration-100 group-aria-expanded:rotate-90"
          />
          <span className="shrink-0 font-semibold">{title}</span>
          <span className="min-w-0 flex-1 truncate text-right font-normal text-muted first-letter:uppercase group-aria-expanded:invisible">
            {summary}
          </span>
        </Button>
      </Heading>
      <DisclosurePanel>
        {isOpen && <div className="flex flex-col gap-5 border-t border-line p-4">{children}</div>}
      </DisclosurePanel>
    </Disclosure>
  )
}
