/** The files that a source has and the schedule has not taken yet, brought into the file store. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { Refusal } from '../../core/refusal.ts'
import type { ImportSource } from '../../core/schedule/import-source.ts'
import type { Context } from '../context.ts'
import { fetchFile } from '../import/fetch-file.ts'
import { FILE_LIMIT_BYTES, limitBytes } from '../import/file-limit.ts'
import { recordFile } from '../import/register-file.ts'
import { allowedFolder } from './check-source.ts'
import type { ScheduleRow } from './schedule-row.ts'
import { headersPurpose } from './schedule-store.ts'

export interface Arrival {
  readonly fileId: string
  readonly name: string
  readonly sizeBytes: number
  readonly sha256: string
  readonly etag: string | null
  readonly lastModified: string | null
  readonly modifiedAt: Date | null
}

/** Yields them one by one: the next is looked at when the one before is in the hands of an import. */
export async function* collectFiles(
  context: Context,
  schedule: ScheduleRow,
  signal: AbortSignal,
): AsyncGenerator<Arrival> {
  const { source } = schedule
  if (source.kind === 'folder') yield* fromFolder(context, schedule, source)
  else yield* fromUrl(context, schedule, source.url, signal)
}

async function* fromUrl(
  context: Context,
  schedule: ScheduleRow,
  url: string,
  signal: AbortSignal,
): AsyncGenerator<Arrival> {
  const known = await lastTaken(context, schedule.id)
  const headers = openHeaders(context, schedule)
  const fetched = await fetchFile(context, {
    url,
    headers,
    signal,
    ...(known && { known: { etag: known.etag, lastModified: known.last_modified } }),
  })
  if (fetched.kind === 'unchanged') return
  if (fetched.sha256 === known?.sha256) await drop(context, fetched.fileId)
  else yield { ...fetched, modifiedAt: null }
}

function openHeaders(
  { outside }: Context,
  { id, sealed_headers: sealed }: ScheduleRow,
): Readonly<Record<string, string>> {
  if (sealed === null) return {}
  const text = outside.vault.open(sealed, headersPurpose(id))
  if (text === null) throw new Refusal('SECRET_LOST')
  return JSON.parse(text)
}

/** A file that is still being written is left to the next run: it was changed just now. */
const SETTLED_AFTER_MS = 5000

type Folder = Extract<ImportSource, { kind: 'folder' }>

async function* fromFolder(context: Context, schedule: ScheduleRow, folder: Folder): AsyncGenerator<Arrival> {
  const real = await allowedFolder(context, folder.path)
  for (const found of await listFolder(real, folder.pattern)) {
    const known = await lastTaken(context, schedule.id, found.name)
    if (known?.size_bytes === found.sizeBytes && known.modified_at?.getTime() === found.modifiedAt.getTime()) continue
    const arrival = await take(context, real, found)
    if (arrival === null) continue
    if (arrival.sha256 === known?.sha256) await drop(context, arrival.fileId)
    else yield arrival
  }
}

interface Found {
  readonly name: string
  readonly sizeBytes: number
  readonly modifiedAt: Date
}

/** The oldest first. Links are not followed: they lead out of the folder. */
async function listFolder(folder: string, pattern: string): Promise<readonly Found[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.') && path.matchesGlob(name, pattern))
  const found = await Promise.all(names.map((name) => look(folder, name)))
  return found
    .filter((each) => each !== null)
    .filter(({ modifiedAt }) => Date.now() - modifiedAt.getTime() > SETTLED_AFTER_MS)
    .toSorted(
      (one, other) => one.modifiedAt.getTime() - other.modifiedAt.getTime() || one.name.localeCompare(other.name),
    )
}

async function look(folder: string, name: string): Promise<Found | null> {
  const stat = await lstat(path.join(folder, name)).catch(() => null)
  return stat?.isFile() === true ? { name, sizeBytes: stat.size, modifiedAt: stat.mtime } : null
}

/** @returns null for a file that changed while it was read */
async function take(context: Context, folder: string, { name, modifiedAt }: Found): Promise<Arrival | null> {
  const fileId = uuidv7()
  const hash = createHash('sha256')
  const content = limitBytes(createReadStream(path.join(folder, name)), { bytes: FILE_LIMIT_BYTES })
  const { sizeBytes } = await context.files.write(fileId, hashed(content, hash))
  const after = await look(folder, name)
  if (after?.sizeBytes !== sizeBytes || after.modifiedAt.getTime() !== modifiedAt.getTime()) {
    await context.files.remove(fileId)
    return null
  }
  await recordFile(context, { fileId, name, sizeBytes })
  return { fileId, name, sizeBytes, sha256: hash.digest('hex'), etag: null, lastModified: null, modifiedAt }
}

async function* hashed(content: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>): AsyncGenerator<Buffer> {
  for await (const chunk of content) {
    hash.update(chunk)
    yield chunk
  }
}

/** What the schedule took last and could import; of one name, where it reads a folder. */
async function lastTaken({ database }: Context, scheduleId: string, name?: string) {
  let query = database.kysely
    .selectFrom('waybill.import_schedule_files as f')
    .leftJoin('waybill.jobs as j', 'j.id', 'f.job_id')
    .select(['f.sha256', 'f.size_bytes', 'f.modified_at', 'f.etag', 'f.last_modified'])
    .where('f.schedule_id', '=', scheduleId)
    .where(sql<boolean>`coalesce(j.status, 'completed') not in ('failed', 'cancelled')`)
    .orderBy('f.taken_at', 'desc')
    .limit(1)
  if (name !== undefined) query = query.where('f.name', '=', name)
  return query.executeTakeFirst()
}

async function drop({ database, files }: Context, fileId: string): Promise<void> {
  await database.kysely.deleteFrom('waybill.files').where('id', '=', fileId).execute()
  await files.remove(fileId)
}
