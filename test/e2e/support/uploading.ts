/** Uploads as a slow or broken line makes them. */
import type { Page, Route } from 'playwright-core'

export interface HeldUpload {
  /** Resolves once the first part is on the server and the second one is asked for. */
  readonly held: Promise<void>
  /** Lets it go on. */
  release(): Promise<void>
  /** As if the line broke: what is on its way is lost, and so is all that comes until it is mended. */
  cut(): Promise<void>
  mend(): void
}

const UPLOADS = '**/api/v1/uploads/*'

/** The second part of an upload stays on its way. Parts are 8 MB: the file must be larger. */
export async function holdSecondPart(page: Page): Promise<HeldUpload> {
  const held = Promise.withResolvers<void>()
  let parts = 0
  let isCut = false
  let waiting: Route | null = null
  await page.route(UPLOADS, async (route) => {
    if (isCut) return route.abort('connectionfailed')
    if (route.request().method() !== 'PATCH') return route.continue()
    parts += 1
    if (parts !== 2) return route.continue()
    waiting = route
    held.resolve()
    return undefined
  })
  return {
    held: held.promise,
    async release() {
      await waiting?.continue()
    },
    async cut() {
      isCut = true
      await waiting?.abort('connectionfailed')
    },
    mend() {
      isCut = false
    },
  }
}

const rowOf = (n: number): string => `ada${n}@example.com;Ada ${n};Zoë;Engineer of the analytical engine number ${n}\n`

/** A table of so many bytes at least, below a title and a blank line, with semicolons. */
export function tableOf(bytes: number): string {
  const rows = Array.from({ length: Math.ceil(bytes / rowOf(0).length) }, (_, n) => rowOf(n))
  return `Contacts of the fair\n\nE-mail;First name;Last name;Job title\n${rows.join('')}`
}

/** More than one part. */
export const LARGE_BYTES = 10 * 1024 ** 2
