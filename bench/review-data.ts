/** What is reviewed: a file, and the plan of its import. Half of its rows match a record, one in ten has a date that can be read in two ways. */
import { createWriteStream, existsSync, renameSync } from 'node:fs'
import { once } from 'node:events'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { existingEmail } from './people-data.ts'
import { followJob, type Waybill } from './waybill.ts'

/** Rows of the file in which the date is `03/04/1980`: one in ten. */
const isAmbiguous = (row: number): boolean => row % 10 === 3

/** @returns its path in the folder; a file that is there already is the same */
export async function reviewFile(folder: string, rows: number): Promise<string> {
  const file = path.join(folder, `review-${rows}.csv`)
  if (existsSync(file)) return file
  await writeFile(`${file}.part`, rows)
  renameSync(`${file}.part`, file)
  return file
}

async function writeFile(file: string, rows: number): Promise<void> {
  const out = createWriteStream(file)
  out.write('Email,First Name,Last Name,Job Title,City,Birthday,Notes\n')
  for (let row = 1; row <= rows; row += 1) {
    const email = row % 2 === 0 ? existingEmail(row) : `new${row}@example.com`
    const birthday = isAmbiguous(row) ? '03/04/1980' : '1980-04-03'
    const line = `${email},First${row % 5000},Last${row % 7001},Engineer ${row % 300},City ${row % 900},${birthday},"Met at the fair in hall ${row % 40}, wants a call back."\n`
    if (!out.write(line)) await once(out, 'drain')
  }
  out.end()
  await finished(out)
}

/** The import of an earlier run whose plan still waits. @returns its id; null where there is none */
export async function waitingImport(waybill: Waybill, file: string): Promise<string | null> {
  const { jobs } = await waybill.call<{ jobs: readonly { id: string; fileName: string | null; status: string }[] }>(
    'GET',
    '/jobs?kind=import&limit=100',
  )
  for (const { id, fileName, status } of jobs) {
    if (fileName !== path.basename(file) || status !== 'draft') continue
    const { preview } = await waybill.call<{ preview: object | null }>('GET', `/imports/${id}`)
    if (preview === null) continue
    await takeAllBack(waybill, id)
    return id
  }
  return null
}

/** The plan is again as it was made. */
async function takeAllBack(waybill: Waybill, id: string): Promise<void> {
  const { actions } = await waybill.call<{ actions: readonly { isUndone: boolean }[] }>(
    'GET',
    `/imports/${id}/review/actions`,
  )
  if (actions.some(({ isUndone }) => !isUndone)) await waybill.call('POST', `/imports/${id}/review/undo?through=1`)
}

/** An import of the file whose plan waits for somebody. @returns its id */
export async function plannedImport(waybill: Waybill, file: string, log: (line: string) => void): Promise<string> {
  log('The rows are planned …')
  const fileId = await waybill.upload(file)
  const { id } = await waybill.call<{ id: string }>('POST', '/imports', { object: 'people', fileId })
  await waybill.call('POST', `/imports/${id}/plan`, {})
  await followJob(waybill, id, performance.now())
  return id
}
