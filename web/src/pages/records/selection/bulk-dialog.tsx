import { useState, type ReactNode } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import {
  bulkPreviewQuery,
  useStartBulkChange,
  type BulkAction,
  type BulkChange,
  type BulkSelection,
} from '../../../api/bulk-changes.ts'
import type { BulkPreview, ObjectView } from '../../../api/types.ts'
import { Refused } from '../../../api/request.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { t } from '../../../texts/texts.ts'
import { BulkEditFields, EMPTY_EDIT, readEdit } from './bulk-edit-fields.tsx'
import { watchBulkChange } from './watch-bulk-change.ts'

interface BulkDialogProps {
  readonly object: ObjectView
  readonly action: BulkAction
  /** How many records are selected, as the list knows it. */
  readonly count: number
  readonly selection: BulkSelection
  readonly onClose: () => void
  readonly onBegun: () => void
}

/** Says how many records will change before any of them does; the server counts them. */
export function BulkDialog({ object, action, count, selection, onClose, onBegun }: BulkDialogProps): ReactNode {
  const [edit, setEdit] = useState(EMPTY_EDIT)
  const client = useQueryClient()
  const start = useStartBulkChange(object.apiName)
  const change = toChange(object, action, selection, edit)
  const { data: preview, error } = useQuery(bulkPreviewQuery(object.apiName, change))
  const words = wordsOf(action, preview?.count ?? count, preview?.changed ?? count)
  return (
    <FormDialog
      isOpen
      title={words.title}
      intro={words.intro}
      submitLabel={words.submit}
      isDangerous={action === 'delete'}
      isReady={change !== null && preview !== undefined && preview.refused === undefined && preview.changed > 0}
      onClose={onClose}
      aside={change === null ? null : <Preview preview={preview} />}
      onSubmit={async () => {
        if (change === null) return
        const job = await start.mutateAsync(change)
        watchBulkChange(client, job.id, action)
        onBegun()
      }}
    >
      {action === 'edit' && <BulkEditFields object={object} edit={edit} onChange={setEdit} />}
      {error !== null && <RefusalNote error={error} />}
      {preview?.refused !== undefined && <RefusalNote error={new Refused({ status: 422, ...preview.refused })} />}
    </FormDialog>
  )
}

function toChange(
  object: ObjectView,
  action: BulkAction,
  selection: BulkSelection,
  edit: typeof EMPTY_EDIT,
): BulkChange | null {
  if (action !== 'edit') return { action, selection }
  const values = readEdit(object, edit)
  return values === null ? null : { action, selection, ...values }
}

/** The numbers that the server counted. */
function Preview({ preview }: { readonly preview: BulkPreview | undefined }): ReactNode {
  if (preview === undefined) return t.list.bulk.counting
  const { changed, unchanged, failed } = preview
  return (
    <output className="tabular-nums">
      {t.list.bulk.preview(changed, unchanged)}
      {failed > 0 && ` ${t.list.bulk.previewFailed(failed)}`}
    </output>
  )
}

interface Words {
  readonly title: string
  readonly intro: string
  readonly submit: string
}

function wordsOf(action: BulkAction, count: number, changed: number): Words {
  const { bulk } = t.list
  switch (action) {
    case 'edit':
      return { title: bulk.editTitle(count), intro: bulk.editIntro, submit: bulk.submitEdit(changed) }
    case 'delete':
      return { title: bulk.deleteTitle(count), intro: bulk.deleteText, submit: bulk.submitDelete(changed) }
    case 'restore':
      return { title: bulk.restoreTitle(count), intro: bulk.restoreText, submit: bulk.submitRestore(changed) }
  }
}
