import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What is wrong with the page as it stands, in lines that say where. */
export async function violationsOn(page: Page, exceptRules: readonly string[] = []): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).disableRules([...exceptRules]).analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`))
}

/** What opens above a page is no part of its landmarks: the library lays it beside them. */
export const ABOVE_THE_PAGE = ['region']
