/** Random tokens that open something: sessions, API keys, the local token. Only their hashes are stored. */
import { createHash, randomBytes } from 'node:crypto'

const RANDOM_BYTES = 32

/** @param prefix tells people, and programs that look for leaked secrets, what they see: "wb_" */
export const makeToken = (prefix = ''): string => prefix + randomBytes(RANDOM_BYTES).toString('base64url')

/**
 * A plain SHA-256 is enough here: the tokens are too random to be guessed from their hash, and looking a
 * hash up by equality tells nothing about the token.
 */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
