import { useState, type ReactNode } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { applyJob } from '../../../api/apply-job.ts'
import {
  AT_ONCE_UP_TO,
  downloadAtOnce,
  exportSettingsQuery,
  startExport,
  type ExportFormat,
  type ListExport,
} from '../../../api/exports.ts'
import { MOST_TOGETHER, recordCountQuery } from '../../../api/records.ts'
import { Refused } from '../../../api/request.ts'
import type { ObjectView } from '../../../api/types.ts'
import { CheckboxField } from '../../../components/checkbox-field.tsx'
import { ChoiceGroup } from '../../../components/choice-group.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { tell } from '../../../components/toast.tsx'
import { countOf, type Selection } from '../../../grid/selection.ts'
import { t } from '../../../texts/texts.ts'
import type { ListState } from '../list/use-list-state.ts'
import { CsvOptions } from './csv-options.tsx'
import { columnsOf, contentOf, firstChoice, fromPreset, type ExportChoice } from './export-choice.ts'
import { ExportColumns } from './export-columns.tsx'
import { PresetField } from './preset-field.tsx'
import { fitsAddress, toExportSelection } from './to-export-selection.ts'
import { watchExport } from './watch-export.ts'

interface ExportDialogProps {
  readonly object: ObjectView
  readonly state: ListState
  /** Some of the records of the list; all of them when absent. */
  readonly selection?: Selection<string>
  readonly onClose: () => void
}

/** What the list shows, as a file: its records in their order, with its columns, with others, or with every field. */
export function ExportDialog({ object, state, selection, onClose }: ExportDialogProps): ReactNode {
  const client = useQueryClient()
  const listed = state.shown.columns.map(({ field }) => field)
  const [choice, setChoice] = useState(() => firstChoice(object, listed))
  const [isDeletedAdded, setDeletedAdded] = useState(false)
  const [reason, setReason] = useState('')
  const { count, needsReason } = useSize(object, state, selection, isDeletedAdded)
  const selected = toExportSelection(state, selection, isDeletedAdded)
  const isTooMany = selected.ids !== null && selected.ids.length > MOST_TOGETHER
  const isAtOnce = (count ?? 0) <= AT_ONCE_UP_TO && fitsAddress(selected)
  const words = t.list.exporting
  const change = (part: Partial<ExportChoice>): void => setChoice({ ...choice, ...part })

  async function submit(): Promise<void> {
    const request: ListExport = {
      ...selected,
      ...columnsOf(choice, listed),
      sort: state.shown.sort,
      format: choice.format,
      dialect: choice.format === 'csv' ? choice.dialect : {},
      reason,
    }
    if (isAtOnce) {
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
      width="md"
      title={words.title(state.view?.name ?? object.labelPlural)}
      intro={count === undefined ? words.counting : words.intro(count, !isAtOnce)}
      submitLabel={words.submit}
      onSubmit={submit}
      isReady={
        count !== undefined &&
        count > 0 &&
        !isTooMany &&
        (!needsReason || reason.trim() !== '') &&
        (choice.which !== 'chosen' || choice.paths.length > 0)
      }
    >
      {isTooMany && <RefusalNote error={tooMany()} />}
      <PresetField
        object={object.apiName}
        content={contentOf(choice)}
        onChoose={(preset) => setChoice(fromPreset(choice, preset))}
      />
      <ChoiceGroup<ExportFormat>
        label={words.format}
        choices={[
          { value: 'csv', ...words.formats.csv },
          { value: 'xlsx', ...words.formats.xlsx },
        ]}
        value={choice.format}
        onChange={(format) => change({ format })}
      />
      {choice.format === 'csv' && <CsvOptions dialect={choice.dialect} onChange={(dialect) => change({ dialect })} />}
      <ChoiceGroup<ExportChoice['which']>
        label={words.columns}
        choices={[
          { value: 'list', ...words.which.list },
          { value: 'all', ...words.which.all },
          { value: 'chosen', ...words.which.chosen },
        ]}
        value={choice.which}
        onChange={(which) => change({ which })}
      />
      {choice.which === 'chosen' && (
        <ExportColumns object={object} paths={choice.paths} onChange={(paths) => change({ paths })} />
      )}
      {selection === undefined && !state.isDeletedShown && (
        <CheckboxField label={words.deleted} isSelected={isDeletedAdded} onChange={setDeletedAdded} />
      )}
      {needsReason && (
        <TextField label={words.reason} hint={words.reasonHint} isRequired value={reason} onChange={setReason} />
      )}
    </FormDialog>
  )
}

const tooMany = (): Refused =>
  new Refused({
    code: 'TOO_MANY_RECORDS',
    status: 422,
    message: t.list.selection.tooMany.title(MOST_TOGETHER),
    remedy: t.list.selection.tooMany.text,
  })

interface Size {
  /** Undefined until it is known. */
  readonly count: number | undefined
  readonly needsReason: boolean
}

function useSize(
  object: ObjectView,
  state: ListState,
  selection: Selection<string> | undefined,
  isDeletedAdded: boolean,
): Size {
  const { filter, search } = state.shown
  const deleted = state.isDeletedShown ? 'only' : isDeletedAdded ? 'include' : 'exclude'
  const { data: rows } = useQuery(recordCountQuery(object.apiName, { filter, search, deleted }))
  const { data: settings } = useQuery(exportSettingsQuery)
  const count = rows === undefined || selection === undefined ? rows : countOf(selection, rows)
  const reasonAbove = settings?.reasonAbove ?? null
  return { count, needsReason: count !== undefined && reasonAbove !== null && count > reasonAbove }
}
