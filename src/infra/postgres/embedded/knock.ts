/** Asks the server for a connection and tells what it said. */
import { Client } from 'pg'
import { systemErrorCode } from '../../cannot-start.ts'

export type Reply = 'ready' | 'not yet' | 'stopping' | 'wrong password'

const REPLIES: Readonly<Record<string, Reply>> = {
  ENOENT: 'not yet',
  ECONNREFUSED: 'not yet',
  ECONNRESET: 'not yet',
  // It died between the connection and the first word.
  EPIPE: 'not yet',
  // Starting, recovering or stopping: told apart by the text.
  '57P03': 'not yet',
  // Terminated by an administrator's command, that is, by a stop.
  '57P01': 'stopping',
  '28P01': 'wrong password',
  '28000': 'wrong password',
  // All places are taken, so it works.
  '53300': 'ready',
}

export async function knock(connectionString: string): Promise<Reply> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return 'ready'
  } catch (error) {
    if (/shutting down/.test(String(error))) return 'stopping'
    const code = systemErrorCode(error)
    if (code === undefined) return 'not yet'
    const reply = REPLIES[code]
    if (reply === undefined) throw error
    return reply
  } finally {
    await client.end().catch(() => {})
  }
}
