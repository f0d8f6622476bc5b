import rateLimit from '@fastify/rate-limit'
import { Refusal } from '../core/refusal.ts'
import type { App } from './app.ts'

/** Only for the routes that ask for it: whoever has a key or a session may work as fast as the server can. */
export function addRateLimit(app: App): void {
  app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) => new Refusal('TOO_MANY_REQUESTS', { seconds: Math.ceil(ttl / 1000) }),
  })
}

/** For routes that a guesser would call, and that nobody has to sign in for: ten a minute from one address. */
export const GUESSABLE = { rateLimit: { max: 10, timeWindow: 60_000 } }

/** Enough for names and passwords: what is read before anyone has signed in stays small. */
export const SMALL_BODY_BYTES = 64 * 1024
