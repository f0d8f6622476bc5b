/**
 * The local token: a file in the data folder that only the person who runs the server can read. Whoever
 * has it acts as the owner, so that the command line works on the same machine without any set-up.
 */
import { chmod, link, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Actor } from '../../core/access/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import { CannotStart, systemErrorCode } from '../../infra/cannot-start.ts'
import type { Services } from '../context.ts'
import { loadActor } from './load-actor.ts'
import { makeToken } from './secret-token.ts'
import { findOwner, findWorkspace } from './workspace-state.ts'

export const LOCAL_TOKEN_FILE = 'local-token'

const PREFIX = 'wl_'
const TOKEN = /^wl_[\w-]{43}$/

/** Reads the token of this installation, or makes it at the first start. */
export async function ensureLocalToken(dataFolder: string): Promise<string> {
  const file = path.join(dataFolder, LOCAL_TOKEN_FILE)
  const token = (await readToken(file)) ?? (await makeFile(file))
  // Someone may have copied or restored the folder with other rights.
  await chmod(file, 0o600)
  return token
}

async function readToken(file: string): Promise<string | null> {
  try {
    const token = (await readFile(file, 'utf8')).trim()
    return TOKEN.test(token) ? token : null
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** @throws CannotStart when something else has the name */
async function makeFile(file: string): Promise<string> {
  await writeWhole(file, makeToken(PREFIX))
  const token = await readToken(file)
  if (token === null)
    throw new CannotStart(`${file} holds no token.`, 'Remove the file: a new one is made at the start.')
  return token
}

/** Appears under its name as a whole or not at all; of two processes that start at once, one wins. */
async function writeWhole(file: string, token: string): Promise<void> {
  const draft = `${file}.${process.pid}`
  await writeFile(draft, `${token}\n`, { mode: 0o600, flush: true })
  try {
    await link(draft, file)
  } catch (error) {
    if (systemErrorCode(error) !== 'EEXIST') throw error
  } finally {
    await rm(draft, { force: true })
  }
}

/** @throws Refusal NOT_SET_UP when there is no workspace whose owner it could be */
export async function authenticateLocally({ database }: Services): Promise<Actor> {
  const db = database.kysely
  const workspace = await findWorkspace(db)
  if (workspace === undefined) throw new Refusal('NOT_SET_UP')
  const memberId = await findOwner(db, workspace)
  if (memberId === undefined) throw new Refusal('MEMBERSHIP_ENDED')
  return loadActor(db, { workspaceId: workspace.id, memberId, source: 'api' })
}
