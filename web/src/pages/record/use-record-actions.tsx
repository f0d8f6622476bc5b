import { useState, type ReactNode } from 'react'
import { Link2, RotateCcw, Trash2, XOctagon } from 'lucide-react'
import { useDeleteRecord, useDestroyRecord, useRestoreRecord } from '../../api/change-record.ts'
import { mayDo, useSession } from '../../api/session.ts'
import type { ObjectView, RecordView } from '../../api/types.ts'
import { copyText } from '../../components/copy-text.ts'
import { ConfirmDialog } from '../../components/dialog.tsx'
import type { MenuAction } from '../../components/menu.tsx'
import { tell, tellRefusal } from '../../components/toast.tsx'
import { recordName } from '../../fields/record-name.ts'
import { t } from '../../texts/texts.ts'

export interface RecordActions {
  readonly actions: readonly MenuAction[]
  /** What is asked before something that is not easily taken back. */
  readonly dialogs: ReactNode
}

/** What can be done with a record as a whole, as far as the member may. */
export function useRecordActions(
  object: ObjectView,
  record: RecordView | undefined,
  onGone: () => void,
): RecordActions {
  const session = useSession()
  const [asked, setAsked] = useState<'delete' | 'destroy' | null>(null)
  const remove = useDeleteRecord(object.apiName)
  const restore = useRestoreRecord(object.apiName)
  const destroy = useDestroyRecord(object.apiName)
  if (record === undefined) return { actions: [], dialogs: null }
  const name = recordName(object, record)
  const isDeleted = record['deletedAt'] !== null
  const link: MenuAction = {
    id: 'copy-link',
    label: t.record.copyLink,
    icon: Link2,
    onAction: () => void copyLink(object.apiName, record.id),
  }
  const ofLiving: MenuAction = {
    id: 'delete',
    label: t.record.delete,
    icon: Trash2,
    isDangerous: true,
    onAction: () => setAsked('delete'),
  }
  const ofDeleted: readonly MenuAction[] = [
    {
      id: 'restore',
      label: t.record.restore,
      icon: RotateCcw,
      onAction: () => restore.mutate(record.id, done(t.record.restoredNow(name))),
    },
    {
      id: 'destroy',
      label: t.record.destroy,
      icon: XOctagon,
      isDangerous: true,
      onAction: () => setAsked('destroy'),
    },
  ]
  const mayDelete = mayDo(session, 'delete', object.apiName)
  return {
    actions: [link, ...(mayDelete ? (isDeleted ? ofDeleted : [ofLiving]) : [])],
    dialogs: (
      <>
        <ConfirmDialog
          isOpen={asked === 'delete'}
          onClose={() => setAsked(null)}
          onConfirm={() => remove.mutate(record.id, done(t.record.deletedNow(name)))}
          title={t.record.deleteTitle(name)}
          confirmLabel={t.record.delete}
          isDangerous
        >
          {t.record.deleteText}
        </ConfirmDialog>
        <ConfirmDialog
          isOpen={asked === 'destroy'}
          onClose={() => setAsked(null)}
          onConfirm={() =>
            destroy.mutate(record.id, {
              onSuccess: ({ detached }) => {
                tell([t.record.destroyed(name), ...detachedText(detached)].join(' '))
                onGone()
              },
              onError: tellRefusal,
            })
          }
          title={t.record.destroyTitle(name)}
          confirmLabel={t.record.destroy}
          isDangerous
        >
          {t.record.destroyText}
        </ConfirmDialog>
      </>
    ),
  }
}

const done = (news: string) => ({ onSuccess: () => tell(news), onError: tellRefusal })

function detachedText(detached: readonly { readonly count: number }[]): readonly string[] {
  const count = detached.reduce((sum, each) => sum + each.count, 0)
  return count === 0 ? [] : [t.record.detached(count)]
}

const copyLink = (object: string, id: string): Promise<void> =>
  copyText(new URL(`/objects/${object}/${id}`, location.href).href, t.record.linkCopied)
