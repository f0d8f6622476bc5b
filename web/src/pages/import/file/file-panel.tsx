import type { ReactNode } from 'react'
import { Info } from 'lucide-react'
import type { CsvDialect, DialectChange, ImportView, SpreadsheetDialect } from '../../../api/types.ts'
import { Panel } from '../../../components/panel.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { fileSize, number } from '../../../texts/format.ts'
import { it } from '../../../texts/import-texts.ts'
import { ENCODINGS } from './encodings.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const
const HEADER_ROWS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]

interface FilePanelProps {
  readonly view: ImportView
  readonly onChange: (dialect: DialectChange) => void
}

/** How the file was read. What was detected wrongly is put right here, and the columns are read anew. */
export function FilePanel({ view: { inspection }, onChange }: FilePanelProps): ReactNode {
  const { dialect, rows, sizeBytes, notices } = inspection
  const count = rows.isExact ? it.map.rowsExact(rows.count) : it.map.rowsAbout(rows.count)
  return (
    <Panel title={it.file.title} detail={`${count}, ${fileSize(sizeBytes)}`}>
      {dialect.kind === 'csv' && <CsvChoices dialect={dialect} onChange={onChange} />}
      {dialect.kind === 'spreadsheet' && <SheetChoices dialect={dialect} onChange={onChange} />}
      {notices.length > 0 && (
        <ul
          aria-label={it.file.notices}
          className="flex flex-col gap-2 border-t border-line px-4 py-3 text-sm text-muted"
        >
          {notices.map((notice) => (
            <li key={notice} className="flex gap-2">
              <Info size={14} aria-hidden className="mt-px shrink-0" />
              {notice}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

interface ChoicesProps<Dialect> {
  readonly dialect: Dialect
  readonly onChange: FilePanelProps['onChange']
}

function CsvChoices({ dialect, onChange }: ChoicesProps<CsvDialect>): ReactNode {
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-4 p-4">
      <SelectField
        label={it.file.encoding}
        className="col-span-2"
        value={dialect.encoding}
        onChange={(encoding) => onChange({ encoding })}
        choices={Object.entries(ENCODINGS).map(([value, label]) => ({ value, label }))}
      />
      <SelectField
        label={it.file.delimiter}
        value={dialect.delimiter}
        onChange={(delimiter) => onChange({ delimiter })}
        choices={DELIMITERS.map((value) => ({ value, label: it.file.delimiters[value] }))}
      />
      <HeaderRow dialect={dialect} onChange={onChange} />
    </div>
  )
}

function SheetChoices({ dialect, onChange }: ChoicesProps<SpreadsheetDialect>): ReactNode {
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-4 p-4">
      <SelectField
        label={it.file.sheet}
        value={dialect.sheet}
        onChange={(sheet) => onChange({ sheet })}
        choices={dialect.sheets.map(({ name, isHidden }) => ({
          value: name,
          label: isHidden ? it.file.hiddenSheet(name) : name,
        }))}
      />
      <HeaderRow dialect={dialect} onChange={onChange} />
    </div>
  )
}

function HeaderRow({ dialect, onChange }: ChoicesProps<CsvDialect | SpreadsheetDialect>): ReactNode {
  return (
    <SelectField
      label={it.file.headerRow}
      value={String(dialect.headerRow)}
      onChange={(row) => onChange({ headerRow: Number(row) })}
      choices={rowsToChoose(dialect.headerRow).map((row) => ({ value: String(row), label: number(row + 1) }))}
    />
  )
}

/** The first rows, and the present one where it lies further down. */
const rowsToChoose = (present: number): readonly number[] =>
  HEADER_ROWS.includes(present) ? HEADER_ROWS : [...HEADER_ROWS, present]
