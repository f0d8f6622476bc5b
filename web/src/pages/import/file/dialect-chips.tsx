import type { ReactNode } from 'react'
import type { CsvDialect, DialectChange, Inspection, SpreadsheetDialect } from '../../../api/types.ts'
import { PlainChip, SelectChip } from '../../../components/select-chip.tsx'
import { it } from '../../../texts/import-texts.ts'
import { ENCODINGS } from './encodings.ts'
import { headerRowOf, linesToChoose } from './file-rows.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const

interface DialectChipsProps {
  readonly inspection: Inspection
  readonly onChange: (change: DialectChange) => void
}

/** How the file is read, each decision a chip. What was detected wrongly is put right here. */
export function DialectChips({ inspection, onChange }: DialectChipsProps): ReactNode {
  const { dialect } = inspection
  return (
    <>
      <PlainChip label={it.file.kind}>
        {dialect.kind === 'spreadsheet' ? it.file.formats[dialect.format] : it.file.formats[dialect.kind]}
      </PlainChip>
      {dialect.kind === 'spreadsheet' && <SheetChip dialect={dialect} onChange={onChange} />}
      {dialect.kind !== 'ndjson' && <HeaderRowChip inspection={inspection} onChange={onChange} />}
      {dialect.kind === 'csv' && <TextChips dialect={dialect} onChange={onChange} />}
    </>
  )
}

interface TextChipsProps {
  /** What is detected or chosen; empty while nothing could be read. */
  readonly dialect: Partial<Pick<CsvDialect, 'encoding' | 'delimiter'>>
  readonly onChange: DialectChipsProps['onChange']
}

export function TextChips({ dialect, onChange }: TextChipsProps): ReactNode {
  return (
    <>
      <SelectChip
        label={it.file.encoding}
        value={dialect.encoding ?? null}
        placeholder={it.file.detected}
        onChange={(encoding) => onChange({ encoding })}
        choices={Object.entries(ENCODINGS).map(([value, label]) => ({ value, label }))}
      />
      <SelectChip
        label={it.file.delimiter}
        value={dialect.delimiter ?? null}
        placeholder={it.file.detected}
        onChange={(delimiter) => onChange({ delimiter })}
        choices={DELIMITERS.map((value) => ({ value, label: it.file.delimiters[value] }))}
      />
    </>
  )
}

interface SheetChipProps {
  readonly dialect: SpreadsheetDialect
  readonly onChange: DialectChipsProps['onChange']
}

const SheetChip = ({ dialect: { sheet, sheets }, onChange }: SheetChipProps): ReactNode => (
  <SelectChip
    label={it.file.sheet}
    value={sheet}
    onChange={(next) => onChange({ sheet: next })}
    choices={sheets.map(({ name, isHidden }) => ({
      value: name,
      label: isHidden ? it.file.hiddenSheet(name) : name,
    }))}
  />
)

const HeaderRowChip = ({ inspection, onChange }: DialectChipsProps): ReactNode => (
  <SelectChip
    label={it.file.header}
    value={String(headerRowOf(inspection, 'header'))}
    onChange={(row) => onChange({ headerRow: Number(row) })}
    choices={linesToChoose(inspection).map(({ headerRow, line }) => ({
      value: String(headerRow),
      label: it.file.line(line),
    }))}
  />
)
