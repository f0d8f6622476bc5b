import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What depends on the colours; everything else is the same in the dark. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** What is wrong with the page as it stands, in light and dark, in lines that say where. */
export async function violationsOn(page: Page, exceptRules: readonly string[] = []): Promise<readonly string[]> {
  const inLight = await look(page, 'light', (axe) => axe.disableRules([...exceptRules]))
  const inDark = await look(page, 'dark', (axe) => axe.withRules(OF_COLOURS))
  await wear(page, 'light')
  return [...inLight, ...inDark]
}

/** What opens above a page is no part of its landmarks: the library lays it beside them. */
export const ABOVE_THE_PAGE = ['region']

type Theme = 'light' | 'dark'

async function look(page: Page, theme: Theme, choose: (axe: AxeBuilder) => AxeBuilder): Promise<readonly string[]> {
  await wear(page, theme)
  const { violations } = await choose(new AxeBuilder({ page })).analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${theme}: ${id}: ${help}: ${html}`))
}

async function wear(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme })
  await page.locator(`html[data-theme=${theme}]`).waitFor()
}
