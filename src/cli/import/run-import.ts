/**
 * An import from a file to its result: upload, mapping, plan, preview, the question, apply. Until the
 * question is answered no record has changed.
 */
import type { ImportView } from '../../operations/import/import-view.ts'
import type { JobView } from '../../operations/jobs/job-view.ts'
import { canAsk, confirm } from '../ask.ts'
import { CommandFailure, EXIT, type ExitCode } from '../command-failure.ts'
import { importLine } from '../json-lines.ts'
import { countOf } from '../numbers-in-words.ts'
import type { Shell } from '../shell.ts'
import { uploadFile } from '../upload-file.ts'
import { schedule } from '../commands/start.ts'
import { machineClock, readStartTime } from '../start-time.ts'
import { waitForJob } from '../watch-job.ts'
import { findOwners } from './find-owners.ts'
import { readHeaderFlags } from '../header-flags.ts'
import { dialectOf, mappingOf, optionsOf, type ImportFlags } from './import-flags.ts'
import { showFailedRows } from './show-failed-rows.ts'
import { showFirstRecords } from './show-first-records.ts'
import { rulesOf } from './rule-flags.ts'
import { showPreview } from './show-counts.ts'
import { showMapping } from './show-mapping.ts'
import { showQuestions } from './show-questions.ts'
import { showResult } from './show-result.ts'
import { saveTemplate, templateOf, type TemplateFlags } from './template-flags.ts'

export interface RunFlags extends ImportFlags, TemplateFlags {
  readonly dryRun?: boolean
  readonly at?: string
  readonly yes?: boolean
  readonly json?: boolean
}

export async function runImport(shell: Shell, flags: RunFlags, file: string): Promise<ExitCode> {
  // A time that cannot be read is told before a long upload.
  if (flags.at !== undefined) readStartTime(flags.at, machineClock(flags.timeZone))
  const draft = await createDraft(shell, file, flags)
  showMapping(shell.output, draft)
  const planned = await planDraft(shell, draft.id)
  if (planned.preview === null) return showResult(shell.output, planned)
  await saveTemplate(shell, planned, flags)
  showPreview(shell.output, planned, planned.preview)
  if (!shell.output.isJson) await showFirstRecords(shell, planned.id)
  showQuestions(shell.output, planned.questions)
  if (flags.dryRun === true) return finishDryRun(shell, planned)
  if (flags.yes !== true && !(await isConfirmed(planned))) return leaveDraft(shell, planned)
  const { at, timeZone } = flags
  const { revision } = planned
  if (at !== undefined) return schedule(shell, draft.id, { at, timeZone, revision })
  const job = await waitForJob(shell, draft.id, {
    start: () => shell.api.request(`/imports/${draft.id}/apply`, { method: 'POST', json: { revision } }),
  })
  if (job.counts.failed > planned.preview.counts.failed) await showFailedRows(shell, job)
  return showResult(shell.output, job)
}

/** The file on the server, inspected and mapped. */
export async function createDraft(shell: Shell, file: string, flags: ImportFlags & TemplateFlags): Promise<ImportView> {
  // What the flags say is looked at before a long upload.
  const mapping = mappingOf(flags)
  const rules = rulesOf(flags)
  const options = optionsOf(flags)
  const owner = flags.owner === undefined ? {} : await findOwners(shell, flags.owner)
  const fileId = await uploadFile(shell, file, readHeaderFlags(flags.header))
  return shell.api.request<ImportView>('/imports', {
    method: 'POST',
    json: {
      ...templateOf(flags),
      object: flags.object,
      fileId,
      mapping,
      rules,
      options: { ...options, ...owner },
      dialect: dialectOf(flags),
    },
  })
}

/** A plan that was not made comes back without a preview: its job failed or was cancelled meanwhile. */
async function planDraft(shell: Shell, id: string): Promise<ImportView> {
  await waitForJob(shell, id, {
    start: () => shell.api.request(`/imports/${id}/plan`, { method: 'POST', json: {} }),
    goesOn: 'The file is still being checked in the background; nothing is imported by that.',
  })
  return shell.api.request<ImportView>(`/imports/${id}`)
}

function finishDryRun({ output }: Shell, { id, preview }: ImportView): ExitCode {
  if (preview === null) throw new Error('A dry run ended without a preview')
  if (output.isJson) output.json(importLine({ id }, 'draft', preview.rows, preview.counts))
  else output.say('A dry run: no record was changed.')
  return preview.counts.failed > 0 ? EXIT.someRowsFailed : EXIT.ok
}

async function isConfirmed({ id, preview }: ImportView): Promise<boolean> {
  if (!canAsk()) {
    throw new CommandFailure({
      code: 'NOT_CONFIRMED',
      message: `Nothing was imported: there is nobody to ask. The import stays as the draft ${id}.`,
      remedy: 'Run the command again with --yes, or with --dry-run to see only what would happen.',
    })
  }
  const failed = preview?.counts.failed ?? 0
  const rest = failed === 0 ? '' : ` ${countOf(failed, 'row')} will be left out.`
  return confirm(
    `Import?${rest}`,
    `Nothing was imported. The import stays as a draft; remove it with: waybill cancel ${id}`,
  )
}

function leaveDraft({ output }: Shell, { id }: Pick<JobView, 'id'>): ExitCode {
  output.say(`Nothing was imported. The import stays as a draft; remove it with: waybill cancel ${id}`)
  return EXIT.failed
}
