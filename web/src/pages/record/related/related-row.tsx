import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { Unlink } from 'lucide-react'
import type { ObjectView, RecordView } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { recordDetail, recordName } from '../../../fields/record-name.ts'
import { t } from '../../../texts/texts.ts'

interface RelatedRowProps {
  readonly object: ObjectView
  readonly record: RecordView
  /** Null where the relation cannot be emptied. */
  readonly onRemove: (() => void) | null
}

export function RelatedRow({ object, record, onRemove }: RelatedRowProps): ReactNode {
  const name = recordName(object, record)
  const detail = recordDetail(object, record)
  return (
    <li className="group relative flex h-9 items-center border-b border-line last:border-b-0 hover:bg-hover">
      <Link
        to="/objects/$object/$id"
        params={{ object: object.apiName, id: record.id }}
        className="flex h-full min-w-0 flex-1 items-center gap-3 px-3 text-ink no-underline -outline-offset-2"
      >
        <span className="truncate">{name}</span>
        {detail !== '' && <span className="ml-auto truncate text-sm text-muted">{detail}</span>}
      </Link>
      {onRemove !== null && (
        <Button
          variant="ghost"
          size="sm"
          icon={Unlink}
          label={t.record.remove(name)}
          onPress={onRemove}
          className="mr-1 opacity-0 group-hover:opacity-100 focus-visible:opacity-100"
        />
      )}
    </li>
  )
}
