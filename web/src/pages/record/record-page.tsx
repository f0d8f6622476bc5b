import { useState, type ReactNode } from 'react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { Ellipsis } from 'lucide-react'
import { useObject } from '../../api/objects.ts'
import { recordQuery } from '../../api/record.ts'
import type { ObjectView, RecordView } from '../../api/types.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Menu } from '../../components/menu.tsx'
import { ObjectIcon } from '../../components/object-icon.tsx'
import { Page } from '../../components/page.tsx'
import { TrailLink } from '../../components/trail.tsx'
import { recordName } from '../../fields/record-name.ts'
import { PageNotFound } from '../../layout/page-not-found.tsx'
import { t } from '../../texts/texts.ts'
import { DeletedNote } from './deleted-note.tsx'
import { FieldList } from './fields/field-list.tsx'
import { partsOfObject, RecordBody, type RecordPart } from './record-body.tsx'
import { RecordState } from './record-state.tsx'
import { useRecordActions } from './use-record-actions.tsx'
import { useRecordCommands } from './use-record-commands.ts'

const route = getRouteApi('/shell/objects/$object/$id')

/** A record with all that belongs to it, on a page of its own. */
export function RecordPage(): ReactNode {
  const { object: apiName, id } = route.useParams()
  const object = useObject(apiName)
  if (object === undefined) return <PageNotFound />
  return <ObjectRecord key={id} object={object} id={id} />
}

function ObjectRecord({ object, id }: { readonly object: ObjectView; readonly id: string }): ReactNode {
  const navigate = useNavigate()
  const toList = (): void => void navigate({ to: '/objects/$object', params: { object: object.apiName } })
  const { data: record, error } = useQuery(recordQuery(object.apiName, id))
  const { actions, dialogs } = useRecordActions(object, record, toList)
  useRecordCommands(actions)
  const name = record === undefined ? object.labelSingular : recordName(object, record)
  return (
    <Page
      title={name}
      trail={
        <TrailLink to="/objects/$object" params={{ object: object.apiName }}>
          <ObjectIcon name={object.icon} size={14} />
          {object.labelPlural}
        </TrailLink>
      }
      heading={
        <>
          <h1 className="truncate text-md font-semibold" title={name}>
            {name}
          </h1>
          {record !== undefined && record['deletedAt'] !== null && <Badge tone="warn">{t.record.deleted}</Badge>}
        </>
      }
      actions={
        actions.length > 0 && (
          <Menu
            label={t.record.actionsOf(name)}
            trigger={<Button variant="ghost" icon={Ellipsis} label={t.record.actionsOf(name)} />}
            actions={actions}
          />
        )
      }
    >
      {record === undefined ? (
        <RecordState error={error} />
      ) : (
        <>
          <DeletedNote record={record} actions={actions} />
          <Columns object={object} record={record} />
        </>
      )}
      {dialogs}
    </Page>
  )
}

/** The fields stand beside these. */
const PARTS: readonly RecordPart[] = ['related', 'history']

function Columns({ object, record }: { readonly object: ObjectView; readonly record: RecordView }): ReactNode {
  const parts = partsOfObject(PARTS, object)
  const [shown, setShown] = useState<RecordPart>(parts[0] ?? 'history')
  return (
    <div className="grid flex-1 grid-cols-[minmax(360px,2fr)_minmax(0,3fr)] bg-surface max-lg:grid-cols-1">
      <section aria-label={t.record.details} className="border-r border-line max-lg:border-r-0 max-lg:border-b">
        <FieldList object={object} record={record} />
      </section>
      <div className="flex min-w-0 flex-col">
        <RecordBody object={object} record={record} parts={parts} shown={shown} onShow={setShown} />
      </div>
    </div>
  )
}
