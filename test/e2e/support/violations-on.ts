import { type AxeResults, type RunOptions, source as axeSource } from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  // As the library calls itself where it is loaded into a page.
  var axe: { run(options: RunOptions): Promise<AxeResults> } | undefined
}

/** What depends on the colours; everything else is the same in the dark. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** What is wrong with the page as it stands, in light and dark, in lines that say where. */
export async function violationsOn(page: Page, exceptRules: readonly string[] = []): Promise<readonly string[]> {
  if (!(await page.evaluate(() => globalThis.axe !== undefined))) await page.evaluate(axeSource)
  const inLight = await look(page, 'light', {
    rules: Object.fromEntries(exceptRules.map((rule) => [rule, { enabled: false }])),
  })
  const inDark = await look(page, 'dark', { runOnly: OF_COLOURS })
  await wear(page, 'light')
  return [...inLight, ...inDark]
}

/** What opens above a page is no part of its landmarks: the library lays it beside them. */
export const ABOVE_THE_PAGE = ['region']

type Theme = 'light' | 'dark'

async function look(page: Page, theme: Theme, options: RunOptions): Promise<readonly string[]> {
  await wear(page, theme)
  const found = await page.evaluate(
    async (chosen) => {
      if (globalThis.axe === undefined) throw new Error('The library is not in the page.')
      const { violations } = await globalThis.axe.run(chosen)
      return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`))
    },
    { ...options, resultTypes: ['violations' as const] },
  )
  return found.map((line) => `${theme}: ${line}`)
}

async function wear(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme })
  await page.locator(`html[data-theme=${theme}]`).waitFor()
  await page.evaluate(haveSettled)
}

/** The colours of a theme are there a frame later, and what moves or fades has arrived; what it holds may begin after that. */
const haveSettled = async (): Promise<void> => {
  for (;;) {
    await new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
    const ending = document
      .getAnimations()
      .filter(({ effect, playState }) => playState !== 'finished' && effect?.getComputedTiming().endTime !== Infinity)
    if (ending.length === 0) return
    await Promise.allSettled(ending.map(({ finished }) => finished))
  }
}
