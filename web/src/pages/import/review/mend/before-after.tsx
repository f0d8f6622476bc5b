import type { ReactNode } from 'react'
import { ArrowRight } from 'lucide-react'
import { it } from '../../../../texts/import-texts.ts'

interface BeforeAfterProps {
  readonly before: string
  readonly after: string
}

/** A cell as it is and as it would be, on one line. */
export function BeforeAfter({ before, after }: BeforeAfterProps): ReactNode {
  const [was, becomes] = [worded(before), worded(after)]
  return (
    <span className="flex min-w-0 items-center gap-1.5" title={it.mend.fixes.becomes(was, becomes)}>
      <del className="max-w-[55%] shrink-0 truncate whitespace-pre text-muted no-underline">{was}</del>
      <ArrowRight size={12} aria-hidden className="shrink-0 text-faint" />
      <ins className="min-w-0 truncate whitespace-pre text-ink no-underline">{becomes}</ins>
    </span>
  )
}

const worded = (text: string): string => (text === '' ? it.mend.fixes.emptied : text)
