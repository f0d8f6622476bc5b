import { useState, type ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { ChevronDown, ChevronUp, Ellipsis, Maximize2, X } from 'lucide-react'
import { recordQuery } from '../../api/record.ts'
import type { ObjectView, RecordView } from '../../api/types.ts'
import { Badge } from '../../components/badge.tsx'
import { Button, ButtonLink } from '../../components/button.tsx'
import { Menu } from '../../components/menu.tsx'
import { ObjectIcon } from '../../components/object-icon.tsx'
import { PanelEdge } from '../../components/panel-edge.tsx'
import { usePanelWidth } from '../../components/use-panel-width.ts'
import { useCommands } from '../../commands/use-commands.ts'
import { recordName } from '../../fields/record-name.ts'
import { t } from '../../texts/texts.ts'
import { DeletedNote } from './deleted-note.tsx'
import { partsOfObject, RecordBody, type RecordPart } from './record-body.tsx'
import { RecordState } from './record-state.tsx'
import { useRecordActions } from './use-record-actions.tsx'
import { useRecordCommands } from './use-record-commands.ts'

export interface RecordPanelProps {
  readonly object: ObjectView
  readonly id: string
  readonly onClose: () => void
  /** To the next record of the list (1) or the one before (-1). */
  readonly onMove: (step: 1 | -1) => void
  readonly canMove: { readonly previous: boolean; readonly next: boolean }
}

const BOUNDS = { narrowest: 360, widest: 800, usual: 440 } as const
const PARTS: readonly RecordPart[] = ['details', 'related', 'history']

/** A record beside the list that it was opened from, as high as the window below the bar of the page. */
export function RecordPanel(props: RecordPanelProps): ReactNode {
  const { object, id, onClose } = props
  const { data: record, error } = useQuery(recordQuery(object.apiName, id))
  const { actions, dialogs } = useRecordActions(object, record, onClose)
  const [width, setWidth] = usePanelWidth('waybill.panel-width', BOUNDS)
  const [shown, setShown] = useState<RecordPart>('details')
  usePanelCommands(props)
  useRecordCommands(actions)
  const name = record === undefined ? object.labelSingular : recordName(object, record)
  return (
    <aside
      aria-label={name}
      style={{ width }}
      className="sticky top-bar flex h-[calc(100vh-var(--bar))] max-w-full shrink-0 flex-col border-l border-line bg-surface"
    >
      <PanelEdge label={t.record.resize} side="left" width={width} bounds={BOUNDS} onResize={setWidth} />
      <header className="flex shrink-0 items-center gap-0.5 border-b border-line py-1.5 pr-2 pl-4">
        <PanelName object={object} record={record} name={name} />
        <PanelButtons {...props} />
        {actions.length > 0 && (
          <Menu
            label={t.record.actionsOf(name)}
            trigger={<Button variant="ghost" size="sm" icon={Ellipsis} label={t.record.actionsOf(name)} />}
            actions={actions}
          />
        )}
        <Button variant="ghost" size="sm" icon={X} label={t.record.closePanel} onPress={onClose} />
      </header>
      {record === undefined ? (
        <RecordState error={error} />
      ) : (
        <>
          <DeletedNote record={record} actions={actions} />
          <RecordBody
            object={object}
            record={record}
            parts={partsOfObject(PARTS, object)}
            shown={shown}
            onShow={setShown}
          />
        </>
      )}
      {dialogs}
    </aside>
  )
}

interface PanelNameProps {
  readonly object: ObjectView
  readonly record: RecordView | undefined
  readonly name: string
}

function PanelName({ object, record, name }: PanelNameProps): ReactNode {
  const isDeleted = record !== undefined && record['deletedAt'] !== null
  return (
    <div className="flex min-w-0 flex-1 items-center gap-2 pr-1">
      <span className="text-muted">
        <ObjectIcon name={object.icon} />
      </span>
      <h2 className="truncate text-md font-semibold" title={name}>
        {name}
      </h2>
      {isDeleted && <Badge tone="warn">{t.record.deleted}</Badge>}
    </div>
  )
}

function PanelButtons({ object, id, onMove, canMove }: RecordPanelProps): ReactNode {
  const params = { object: object.apiName, id }
  return (
    <>
      <Button
        variant="ghost"
        size="sm"
        icon={ChevronUp}
        label={t.record.previous}
        isDisabled={!canMove.previous}
        onPress={() => onMove(-1)}
      />
      <Button
        variant="ghost"
        size="sm"
        icon={ChevronDown}
        label={t.record.next}
        isDisabled={!canMove.next}
        onPress={() => onMove(1)}
      />
      <ButtonLink
        variant="ghost"
        size="sm"
        icon={Maximize2}
        label={t.record.openPage}
        to="/objects/$object/$id"
        params={params}
      />
    </>
  )
}

function usePanelCommands({ object, id, onClose, onMove, canMove }: RecordPanelProps): void {
  const navigate = useNavigate()
  const openPage = (): void => void navigate({ to: '/objects/$object/$id', params: { object: object.apiName, id } })
  useCommands([
    ...(canMove.next
      ? [
          {
            id: 'record-next',
            label: t.record.next,
            icon: ChevronDown,
            group: 'page' as const,
            shortcut: 'j',
            run: () => onMove(1),
          },
        ]
      : []),
    ...(canMove.previous
      ? [
          {
            id: 'record-previous',
            label: t.record.previous,
            icon: ChevronUp,
            group: 'page' as const,
            shortcut: 'k',
            run: () => onMove(-1),
          },
        ]
      : []),
    {
      id: 'record-page',
      label: t.record.openPage,
      icon: Maximize2,
      group: 'page',
      shortcut: 'mod+enter',
      run: openPage,
    },
    { id: 'record-close', label: t.record.closePanel, icon: X, group: 'page', shortcut: 'escape', run: onClose },
  ])
}
