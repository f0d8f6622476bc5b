import type { ReactNode } from 'react'
import { Tag } from '../../components/tag.tsx'
import { list } from '../../texts/format.ts'
import { t } from '../../texts/texts.ts'

export interface ShownTag {
  readonly label: string
  readonly color?: string | undefined
}

interface TagsProps {
  readonly tags: readonly ShownTag[]
  /** Over as many lines as they need; otherwise in one, with the number of those that find no place. */
  readonly isWhole?: boolean
}

const MOST_IN_A_LINE = 3

export function Tags({ tags, isWhole = false }: TagsProps): ReactNode {
  const shown = isWhole ? tags : tags.slice(0, MOST_IN_A_LINE)
  const rest = tags.slice(shown.length)
  return (
    <span className={isWhole ? 'flex flex-wrap gap-1' : 'flex min-w-0 items-center gap-1 overflow-hidden'}>
      {shown.map(({ label, color }) => (
        <Tag key={label} color={color}>
          {label}
        </Tag>
      ))}
      {rest.length > 0 && (
        <span className="shrink-0 text-sm text-muted" title={list(rest.map(({ label }) => label))}>
          {t.fields.more(rest.length)}
        </span>
      )}
    </span>
  )
}
