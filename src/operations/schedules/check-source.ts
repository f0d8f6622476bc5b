/** Whether a schedule may read what it names. */
import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from '../../core/refusal.ts'
import type { ImportSource } from '../../core/schedule/import-source.ts'
import type { Services } from '../context.ts'

/** @throws Refusal URL_NOT_ALLOWED, FOLDER_NOT_ALLOWED */
export async function checkSource({ outside }: Services, source: ImportSource): Promise<void> {
  if (source.kind === 'url') outside.web.check(source.url)
  else await allowedFolder({ outside }, source.path)
}

/**
 * The real path of a folder, which no link leads out of those that are allowed.
 *
 * @throws Refusal FOLDER_NOT_ALLOWED, also for one that is not there: what is on the server is nobody's business
 */
export async function allowedFolder({ outside }: Pick<Services, 'outside'>, folder: string): Promise<string> {
  const real = path.isAbsolute(folder) ? await realpath(folder).catch(() => null) : null
  for (const allowed of outside.watchedFolders) {
    const root = await realpath(allowed).catch(() => null)
    if (real !== null && root !== null && (real === root || real.startsWith(`${root}${path.sep}`))) return real
  }
  throw new Refusal('FOLDER_NOT_ALLOWED', { folder })
}
