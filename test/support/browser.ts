/** The real Chromium, for tests that use the pages as a person does. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'

const PAGES = path.resolve(import.meta.dirname, '../../web/dist/index.html')

/** `npm test` finds or installs one, and says where it is. */
const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

/** Runs as root too, and speaks to nobody but the server under test. */
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface WindowOptions {
  readonly theme?: 'light' | 'dark'
  readonly width?: number
  /** The language of the browser. */
  readonly locale?: string
  /** Signs the window in as the one that it comes from. */
  readonly like?: BrowserWindow
}

export interface BrowserWindow {
  readonly page: Page
  /** Errors of scripts, and what the content security policy forbade. */
  readonly complaints: readonly string[]
}

const HEIGHT = 800

/** Shorter than a test may take: then it is told what was waited for. */
const PATIENCE_MS = 20_000

/** For the top of a test file: the browser is there while its tests run. */
export function useBrowser(): { open(options?: WindowOptions): Promise<BrowserWindow> } {
  let browser: Browser
  beforeAll(async () => {
    if (!existsSync(PAGES)) throw new Error('The pages are not built. Build them with: npm run build:web')
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS })
  })
  afterAll(() => browser?.close())
  return {
    async open({ theme = 'light', width = 1280, locale = 'en-US', like } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: HEIGHT },
        colorScheme: theme,
        locale,
        // Nothing is half faded in when a test looks at it.
        reducedMotion: 'reduce',
        ...(like !== undefined && { storageState: await like.page.context().storageState() }),
      })
      return watch(context)
    },
  }
}

async function watch(context: BrowserContext): Promise<BrowserWindow> {
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(message.text())
  })
  return { page, complaints }
}

/** Drags a file from outside of the browser to the middle of an element, and lets it go there. */
export async function dropFile(page: Page, file: string, target: ReturnType<Page['locator']>): Promise<void> {
  const box = await target.boundingBox()
  if (box === null) throw new Error('There is nothing to drop the file on.')
  const session = await page.context().newCDPSession(page)
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const data = { items: [], files: [file], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at, data })
  }
  await session.detach()
}
