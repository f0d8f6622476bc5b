import { useState, type ReactNode } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { applyJob } from '../../../api/apply-job.ts'
import {
  AT_ONCE_UP_TO,
  downloadAtOnce,
  exportSettingsQuery,
  startExport,
  type ExportFormat,
} from '../../../api/exports.ts'
import { recordCountQuery } from '../../../api/records.ts'
import type { ObjectView } from '../../../api/types.ts'
import { ChoiceGroup } from '../../../components/choice-group.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { tell } from '../../../components/toast.tsx'
import { t } from '../../../texts/texts.ts'
import type { ListState } from '../list/use-list-state.ts'
import { watchExport } from './watch-export.ts'

interface ExportDialogProps {
  readonly object: ObjectView
  readonly state: ListState
  readonly onClose: () => void
}

/** What the list shows, as a file: its records in their order, with its columns or with every field. */
export function ExportDialog({ object, state, onClose }: ExportDialogProps): ReactNode {
  const client = useQueryClient()
  const { filter, search, sort, columns } = state.shown
  const choice = { filter, search, deleted: state.isDeletedShown ? ('only' as const) : ('exclude' as const) }
  const { data: count } = useQuery(recordCountQuery(object.apiName, choice))
  const { data: settings } = useQuery(exportSettingsQuery)
  const [format, setFormat] = useState<ExportFormat>('csv')
  const [which, setWhich] = useState<'list' | 'all'>('list')
  const [reason, setReason] = useState('')
  const words = t.list.exporting
  const reasonAbove = settings?.reasonAbove ?? null
  const needsReason = count !== undefined && reasonAbove !== null && count > reasonAbove

  async function submit(): Promise<void> {
    const paths = which === 'all' ? null : columns.map(({ field }) => field)
    const request = { ...choice, format, sort, columns: paths, reason }
    if ((count ?? 0) <= AT_ONCE_UP_TO) {
      await downloadAtOnce(object.apiName, state.view?.name ?? object.labelPlural, request)
      return
    }
    const job = await startExport(object.apiName, request)
    applyJob(client, job)
    tell(words.begun)
    watchExport(client, job.id)
  }

  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={words.title(state.view?.name ?? object.labelPlural)}
      intro={count === undefined ? words.counting : words.intro(count, count > AT_ONCE_UP_TO)}
      submitLabel={words.submit}
      onSubmit={submit}
      isReady={count !== undefined && count > 0 && (!needsReason || reason.trim() !== '')}
    >
      <ChoiceGroup
        label={words.format}
        choices={[
          { value: 'csv', ...words.formats.csv },
          { value: 'xlsx', ...words.formats.xlsx },
        ]}
        value={format}
        onChange={setFormat}
      />
      <ChoiceGroup
        label={words.columns}
        choices={[
          { value: 'list', ...words.which.list },
          { value: 'all', ...words.which.all },
        ]}
        value={which}
        onChange={setWhich}
      />
      {needsReason && (
        <TextField label={words.reason} hint={words.reasonHint} isRequired value={reason} onChange={setReason} />
      )}
    </FormDialog>
  )
}
