/** An export from a shell: written by the server as a batch job, and fetched when it is whole. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { ExportView } from '../../operations/exports/export-view.ts'
import type { ExportLink } from '../../operations/exports/fetch-export.ts'
import type { JobView } from '../../operations/jobs/job-view.ts'
import { CommandFailure, EXIT, type ExitCode } from '../command-failure.ts'
import { downloadFile } from '../download-file.ts'
import { exportLine } from '../json-lines.ts'
import { countOf, formatBytes, formatInstant } from '../numbers-in-words.ts'
import type { Shell } from '../shell.ts'
import { waitForJob } from '../watch-job.ts'
import { readExportRequest, type ExportFlags } from './export-flags.ts'

export async function runExport(shell: Shell, flags: ExportFlags, object: string): Promise<ExitCode> {
  const { api, output } = shell
  const request = await readExportRequest(shell, flags, object)
  const started = await api.request<JobView>(`/objects/${encodeURIComponent(object)}/exports`, {
    method: 'POST',
    json: request,
  })
  const job = await waitForJob(shell, started.id)
  if (job.error !== null) throw new CommandFailure(job.error)
  if (job.status !== 'completed') {
    if (output.isJson) output.json(exportLine(await loadExport(shell, job.id), null))
    else output.say(`The export was ${job.status}: there is no file.`)
    return EXIT.failed
  }
  await fetchFile(shell, job.id, flags.output)
  return EXIT.ok
}

/** @param target "-" is stdout; when absent, a file here under the name that the export has */
export async function fetchFile(shell: Shell, id: string, target?: string): Promise<void> {
  const { api, output } = shell
  const found = await loadExport(shell, id)
  const { path: link } = await api.request<ExportLink>(`/exports/${id}/link`, { method: 'POST' })
  const file = target ?? freeName(found.manifest?.fileName ?? `${id}.${found.format}`)
  await downloadFile(api, link, file)
  if (file === '-') return
  if (output.isJson) return output.json(exportLine(found, file))
  showExport(shell, found)
  output.say(`The file is ${file}.`)
}

export const loadExport = ({ api }: Shell, id: string): Promise<ExportView> =>
  api.request<ExportView>(`/exports/${encodeURIComponent(id)}`)

export function showExport({ output }: Shell, { manifest, keptUntil, hasFile }: ExportView): void {
  if (manifest === null) return
  const { rows, columns, sizeBytes, takenAt, sha256, sheets, cutCells } = manifest
  const size = `${countOf(rows, 'record')}, ${countOf(columns.length, 'column')}, ${formatBytes(sizeBytes)}`
  output.say(`  ${size}${sheets > 1 ? `, on ${sheets} sheets` : ''}; as they were ${formatInstant(takenAt)}`)
  output.say(`  SHA-256 ${sha256}`)
  if (cutCells > 0) output.prose(`  ${countOf(cutCells, 'cell')} too long for a workbook: cut. A CSV has them whole.`)
  if (keptUntil !== null) output.say(`  ${hasFile ? 'Kept until' : 'Removed'} ${formatInstant(keptUntil)}`)
}

/** A file that somebody has there already is not written over. */
function freeName(name: string): string {
  const { name: base, ext } = path.parse(name)
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : `${base}-${number}${ext}`
    if (!existsSync(tried)) return tried
  }
}
