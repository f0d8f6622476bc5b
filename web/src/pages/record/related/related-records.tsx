import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Spline } from 'lucide-react'
import { relatedQuery } from '../../../api/record.ts'
import type { ObjectView, RecordView } from '../../../api/types.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { t } from '../../../texts/texts.ts'
import { RelatedGroup } from './related-group.tsx'

interface RelatedRecordsProps {
  readonly object: ObjectView
  readonly record: RecordView
}

/** The records whose relations lead to this one. Where this one leads to stands among its fields. */
export function RelatedRecords({ object, record }: RelatedRecordsProps): ReactNode {
  const { data: groups, error } = useQuery(relatedQuery(object.apiName, record.id))
  if (groups === undefined) {
    return error === null ? (
      <SkeletonRows rows={6} />
    ) : (
      <div className="p-4">
        <RefusalNote error={error} />
      </div>
    )
  }
  if (groups.length === 0) return <EmptyState icon={Spline} title={t.record.noRelations} />
  return (
    <div className="flex flex-col gap-1 py-2">
      {groups.map((group) => (
        <RelatedGroup key={`${group.object}.${group.field}`} object={object} record={record} group={group} />
      ))}
    </div>
  )
}
