import { v7 as uuidv7 } from 'uuid'
import { storable } from '../../infra/postgres/jsonb.ts'
import type { Context } from '../context.ts'

export interface FinishedUpload {
  /** The name the file had where it came from: shown, never used as a path. */
  readonly name: string
  /** Where the finished upload lies, on the volume of the file store. It is moved, not copied. */
  readonly uploadPath: string
}

/** Takes a finished upload into the file store. Any member may upload; importing asks for the permission. */
export async function registerFile(
  { database, files, actor }: Context,
  { name, uploadPath }: FinishedUpload,
): Promise<{ readonly fileId: string; readonly sizeBytes: number }> {
  const fileId = uuidv7()
  const { sizeBytes } = await files.adopt(fileId, uploadPath)
  await recordFile({ database, actor }, { fileId, name, sizeBytes })
  return { fileId, sizeBytes }
}

/** Makes a file that lies in the store known. */
export async function recordFile(
  { database, actor }: Pick<Context, 'database' | 'actor'>,
  { fileId, name, sizeBytes }: { readonly fileId: string; readonly name: string; readonly sizeBytes: number },
): Promise<void> {
  await database.kysely
    .insertInto('waybill.files')
    .values({
      id: fileId,
      workspace_id: actor.workspaceId,
      name: storable(name.slice(0, LONGEST_NAME)),
      purpose: 'upload',
      size_bytes: sizeBytes,
      created_by: actor.memberId,
    })
    .execute()
}

const LONGEST_NAME = 255
