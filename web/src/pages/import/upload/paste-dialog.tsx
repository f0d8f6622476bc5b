import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { ObjectView } from '../../../api/types.ts'
import { limitsQuery } from '../../../api/limits.ts'
import { CheckboxField } from '../../../components/checkbox-field.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { Cell, HeadCell, Table } from '../../../components/table.tsx'
import { it } from '../../../texts/import-texts.ts'
import { readClipboard, type Clipboard } from './clipboard.ts'
import { AS_PASTED, looksLikeHeader, readPasted, toFile } from './pasted-rows.ts'
import { useStartUpload } from './use-start-upload.ts'

interface PasteDialogProps {
  readonly object: ObjectView
  /** What was pasted on the list; null to have it pasted here. */
  readonly pasted: Clipboard | null
  readonly onClose: () => void
}

/** Asks before cells from a spreadsheet become an import: how many there are, and where their names of columns stand. */
export function PasteDialog({ object, pasted, onClose }: PasteDialogProps): ReactNode {
  const [clipboard, setClipboard] = useState(pasted)
  const cells = clipboard === null ? null : readPasted(clipboard)
  if (cells !== null) return <ConfirmRows object={object} cells={cells} onClose={onClose} />
  const { title, intro, place, none, submit } = it.upload.paste
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={title}
      intro={intro(object.labelPlural)}
      submitLabel={submit}
      isReady={false}
      onSubmit={async () => {}}
    >
      <textarea
        aria-label={place}
        placeholder={place}
        value=""
        readOnly
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a place that was opened to paste into
        autoFocus
        onPaste={(event) => {
          event.preventDefault()
          setClipboard(readClipboard(event.clipboardData))
        }}
        className="h-28 w-full resize-none rounded-md border border-dashed border-line-strong bg-sunken p-3 text-center placeholder:text-muted focus:border-accent"
      />
      {clipboard !== null && <p className="text-warn">{none}</p>}
    </FormDialog>
  )
}

interface ConfirmRowsProps {
  readonly object: ObjectView
  readonly cells: readonly (readonly string[])[]
  readonly onClose: () => void
}

function ConfirmRows({ object, cells, onClose }: ConfirmRowsProps): ReactNode {
  const { data: limits } = useQuery(limitsQuery)
  const { start } = useStartUpload(limits)
  const [hasNames, setHasNames] = useState(() => looksLikeHeader(cells))
  const { ask, submit, firstRow, firstRowHint, column, fileName } = it.upload.paste
  const columns = cells[0]?.map((name, index) => (hasNames ? name : column(index + 1))) ?? []
  const rows = hasNames ? cells.slice(1) : cells

  async function begin(): Promise<void> {
    const name = fileName(new Date())
    const file = toFile({ cells, name, ...(!hasNames && { columnNames: columns }) })
    const refusal = start([file], { object: object.apiName, dialect: AS_PASTED })
    if (refusal !== null) throw refusal
  }

  return (
    <FormDialog
      isOpen
      onClose={onClose}
      width="lg"
      title={ask(rows.length, columns.length, object.labelPlural)}
      submitLabel={submit}
      isReady={rows.length > 0}
      onSubmit={begin}
    >
      <FirstRows columns={columns} rows={rows} />
      <CheckboxField
        label={firstRow}
        hint={firstRowHint}
        isSelected={hasNames}
        onChange={setHasNames}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog
        autoFocus
      />
    </FormDialog>
  )
}

const SHOWN_ROWS = 4
const SHOWN_COLUMNS = 8

interface FirstRowsProps {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

function FirstRows({ columns, rows }: FirstRowsProps): ReactNode {
  const width = Math.min(columns.length, SHOWN_COLUMNS)
  return (
    <div className="overflow-clip rounded-md border border-line">
      <Table label={it.upload.paste.firstRows} className="text-sm">
        <thead>
          <tr>
            {Array.from({ length: width }, (_, column) => (
              <HeadCell key={column} className="max-w-48 truncate">
                {columns[column]}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody className="[&>tr:last-child>td]:border-b-0">
          {Array.from({ length: Math.min(rows.length, SHOWN_ROWS) }, (_row, row) => (
            <tr key={row}>
              {Array.from({ length: width }, (_, column) => (
                <Cell key={column} className="max-w-48 truncate" title={rows[row]?.[column]}>
                  {rows[row]?.[column]}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
