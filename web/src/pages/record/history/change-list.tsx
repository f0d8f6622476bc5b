import { useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import type { HistoryChange } from '../../../api/history.ts'
import type { ObjectView } from '../../../api/types.ts'
import { formatPart } from '../../../fields/format-part.ts'
import { t } from '../../../texts/texts.ts'

interface ChangeListProps {
  readonly object: ObjectView
  readonly changes: readonly HistoryChange[]
  /** Only how many there are, until somebody asks for them. */
  readonly isFolded: boolean
}

const MOST_SHOWN = 5

/** Each value before and after. */
export function ChangeList({ object, changes, isFolded }: ChangeListProps): ReactNode {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? changes : changes.slice(0, isFolded ? 0 : MOST_SHOWN)
  const rest = changes.length - shown.length
  return (
    <>
      {shown.length > 0 && (
        <dl className="mt-1.5 flex flex-col gap-1 rounded-lg border border-line px-3 py-2">
          {shown.map((change) => (
            <Change key={change.field} object={object} change={change} />
          ))}
        </dl>
      )}
      {rest > 0 && (
        <Button
          onPress={() => setWhole(true)}
          className="mt-1 rounded-sm text-sm font-medium text-accent data-hovered:underline"
        >
          {shown.length === 0 ? t.history.showValues(rest) : t.history.showMore(rest)}
        </Button>
      )}
    </>
  )
}

function Change({ object, change }: { readonly object: ObjectView; readonly change: HistoryChange }): ReactNode {
  const { field: path, label, before, after } = change
  const field = object.fields.find(({ apiName }) => apiName === path.split('.')[0])
  return (
    <div className="grid grid-cols-[minmax(64px,28%)_minmax(0,1fr)] gap-x-3">
      <dt className="break-words text-muted">{label}</dt>
      <dd className="min-w-0 break-words">
        <Side tag="del" text={formatPart(field, path, before)} />
        <span aria-hidden className="text-faint">
          {' → '}
        </span>
        <Side tag="ins" text={formatPart(field, path, after)} />
      </dd>
    </div>
  )
}

/** The beginning of a long text: it stands whole in the record. */
const LONGEST_TEXT = 160

function Side({ tag: Tag, text }: { readonly tag: 'del' | 'ins'; readonly text: string }): ReactNode {
  const isStruck = Tag === 'del' && text !== ''
  const look = isStruck ? 'text-muted line-through decoration-line-strong' : 'no-underline'
  const shown = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT).trimEnd()}…` : text
  return (
    <Tag className={look} title={text}>
      {text === '' ? <span className="text-faint">{t.common.emptyValue}</span> : shown}
    </Tag>
  )
}
