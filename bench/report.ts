/** The results as people read them, kept in `results/`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import path from 'node:path'

export interface BenchResult {
  readonly size: string
  readonly rows: number
  readonly copy_s: number
  readonly expert_s: number
  readonly import_s: number
  readonly stages_s: Readonly<Record<string, number>>
  readonly undo_s: number
  readonly inspect_ms: number
  readonly server_peak_mb: number
  readonly database_peak_mb: number
  readonly update_p99_ms: number
  readonly list_p99_ms: number
}

/** Writes `results/import-<date>-<sizes>.md`. @returns its text */
export function writeReport(results: readonly BenchResult[]): string {
  const text = markdown(results)
  const folder = path.resolve(import.meta.dirname, 'results')
  mkdirSync(folder, { recursive: true })
  const day = new Date().toISOString().slice(0, 10)
  writeFileSync(path.join(folder, `import-${day}-${results.map(({ size }) => size).join('-')}.md`), text)
  return text
}

const perSecond = (rows: number, seconds: number): string => Math.round(rows / seconds).toLocaleString('en-US')
const times = (a: number, b: number): string => `${(a / b).toFixed(2)} ×`

function markdown(results: readonly BenchResult[]): string {
  const table = results.map((r) =>
    [
      r.size,
      `${r.copy_s} s`,
      `${r.expert_s} s (${perSecond(r.rows, r.expert_s)}/s)`,
      `${r.import_s} s (${perSecond(r.rows, r.import_s)}/s)`,
      times(r.import_s, r.expert_s),
      `${r.undo_s} s (${times(r.undo_s, r.import_s)} the import)`,
    ].join(' | '),
  )
  const stages = results.map((r) =>
    [
      r.size,
      ...['inspect', 'stage', 'plan', 'apply'].map((name) => `${r.stages_s[name] ?? 0} s`),
      `${r.server_peak_mb} MB`,
      `${r.database_peak_mb} MB`,
      `${r.update_p99_ms} ms`,
      `${r.list_p99_ms} ms`,
    ].join(' | '),
  )
  return `# Import: People, 15 columns, half of the rows match, 1 % are bad

${new Date().toISOString().slice(0, 10)}, ${cpus().length} processors (${cpus()[0]?.model.trim() ?? ''}), ${Math.round(totalmem() / 2 ** 30)} GB.
As many records there before as the file has rows. Made with \`npm run bench -- ${results.map(({ size }) => size).join(' ')}\`.

| rows | raw COPY, bare table | expert's script | Waybill, whole import | Waybill / expert | undo |
| --- | --- | --- | --- | --- | --- |
${table.map((line) => `| ${line} |`).join('\n')}

| rows | inspect | stage | plan | apply | server memory, peak | database memory, peak | update p99 beside it | list p99 beside it |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${stages.map((line) => `| ${line} |`).join('\n')}
`
}
