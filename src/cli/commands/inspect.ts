import type { Command } from 'commander'
import type { Dialect } from '../../core/import/dialect.ts'
import type { ColumnProfileView } from '../../core/import/profile/describe-column.ts'
import type { ImportView } from '../../operations/import/import-view.ts'
import type { ImportProfile } from '../../operations/import/profile-import.ts'
import { addDialectFlags, addMapFlag, OBJECT_FLAG, type ImportFlags } from '../import/import-flags.ts'
import { addRuleFlags, type RuleFlags } from '../import/rule-flags.ts'
import { createDraft } from '../import/run-import.ts'
import { showProfile } from '../import/show-profile.ts'
import { countOf } from '../numbers-in-words.ts'
import type { Output } from '../output.ts'
import { action, addExamples, JSON_FLAG, type Shell } from '../shell.ts'

type InspectFlags = Pick<
  ImportFlags,
  keyof RuleFlags | 'object' | 'map' | 'encoding' | 'delimiter' | 'sheet' | 'headerRow'
>

export function addInspectCommand(program: Command): void {
  const command = program
    .command('inspect')
    .summary('show what a file holds and where its columns would go')
    .description(
      'Shows how a file is read, where each column would go and why, what the whole file holds, and what would be ' +
        'asked. Nothing is imported.',
    )
    .argument('<file>', 'the file')
    .requiredOption(...OBJECT_FLAG)
  addRuleFlags(addDialectFlags(addMapFlag(command)))
    .option(...JSON_FLAG)
    .action(action(inspect))
  addExamples(command, 'waybill inspect leads.csv --object leads')
}

async function inspect(shell: Shell, flags: InspectFlags, file: string): Promise<void> {
  const draft = await createDraft(shell, file, flags)
  try {
    const profile = await profileOf(shell, draft)
    if (shell.output.isJson) shell.output.json(inspectionLine(draft, profile))
    else showInspection(shell.output, draft, profile)
  } finally {
    // Only a look: no draft is left behind for someone to wonder about.
    await shell.api.request(`/jobs/${draft.id}/cancel`, { method: 'POST' })
  }
}

/** A file of which nothing is mapped yet has nothing to be looked at. */
const profileOf = async ({ api }: Shell, { id, mapping }: ImportView): Promise<ImportProfile | null> =>
  mapping.every(({ field }) => field === null)
    ? null
    : api.request<ImportProfile>(`/imports/${id}/profile`, { method: 'POST' })

function inspectionLine({ inspection, mapping }: ImportView, profile: ImportProfile | null): object {
  const { dialect, rows, columns } = inspection
  return {
    ...dialectLine(dialect),
    rows: profile?.rows ?? rows.count,
    columns: mapping.map(({ header, field, status, confidence, reason }, index) => ({
      header,
      field,
      status,
      confidence,
      reason,
      samples: columns[index]?.samples ?? [],
      profile: profileLine(profile, index) ?? { fillRate: columns[index]?.fillRate ?? 0 },
    })),
    questions: profile?.questions ?? [],
  }
}

function profileLine(profile: ImportProfile | null, column: number): object | undefined {
  const found = profile?.columns.find(({ index }) => index === column)
  if (found === undefined) return undefined
  const { index: _i, header: _h, field: _f, signs: _s, ...line } = found
  return { fillRate: fillRateOf(found), ...line }
}

const fillRateOf = ({ filled, blank }: Pick<ColumnProfileView, 'filled' | 'blank'>): number =>
  filled + blank === 0 ? 0 : filled / (filled + blank)

function showInspection(
  output: Output,
  { fileName, object, inspection, mapping }: ImportView,
  profile: ImportProfile | null,
): void {
  const { dialect, columns, notices } = inspection
  const rows = profile === null ? inspection.rows : { count: profile.rows, isExact: true }
  const count = `${rows.isExact ? '' : 'about '}${countOf(rows.count, 'row')}`
  output.heading(`${fileName ?? 'The file'} → ${object}, ${count}`)
  output.say(describeDialect(dialect))
  for (const notice of notices) output.prose(notice)
  output.say()
  output.table(
    [
      { title: 'Column', fit: 'cut' },
      { title: 'Field' },
      { title: 'Sure', align: 'right' },
      { title: 'Filled', align: 'right' },
      { title: 'Why', fit: 'wrap' },
      { title: 'Samples', fit: 'cut' },
    ],
    mapping.map(({ header, field, confidence, reason }, index) => [
      header,
      field ?? '—',
      field === null ? '' : percent(confidence),
      percent(columns[index]?.fillRate ?? 0),
      reason,
      (columns[index]?.samples ?? []).join(' · '),
    ]),
  )
  output.say()
  if (profile !== null) showProfile(output, profile)
}

function dialectLine(dialect: Dialect): object {
  const format = dialect.kind === 'spreadsheet' ? dialect.format : dialect.kind
  const { encoding, delimiter } = dialect.kind === 'csv' ? dialect : { encoding: null, delimiter: null }
  const sheet = dialect.kind === 'spreadsheet' ? dialect.sheet : null
  return { format, encoding, delimiter, sheet, headerRow: dialect.kind === 'ndjson' ? null : dialect.headerRow + 1 }
}

function describeDialect(dialect: Dialect): string {
  switch (dialect.kind) {
    case 'csv':
      return `CSV, ${dialect.encoding}, divided by ${describeDelimiter(dialect.delimiter)}`
    case 'spreadsheet':
      return `${dialect.format.toUpperCase()}, sheet "${dialect.sheet}", header in row ${dialect.headerRow + 1}`
    case 'ndjson':
      return 'NDJSON, one object a line'
  }
}

const percent = (share: number): string => `${Math.round(share * 100)}%`

const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'pipes',
}

const describeDelimiter = (delimiter: string): string => DELIMITER_NAMES[delimiter] ?? `"${delimiter}"`
