/** The bell: it rings when an import is done, and is read when it was looked at. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { useBrowser } from '../support/browser.ts'

const waybill = useWaybill()
const browser = useBrowser()

test.each(['light', 'dark'] as const)('it tells of an import that is done (%s)', async (theme) => {
  const { page, complaints } = await browser.open({ theme })
  await page.goto(waybill.address())
  if (theme === 'light') {
    await page.getByLabel('Workspace').fill('Fjordline')
    await page.getByLabel('Your name').fill('Ada Lovelace')
    await page.getByLabel('E-mail').fill('ada@fjordline.example')
    await page.getByLabel('Password').fill('correct horse battery staple')
    await page.getByRole('button', { name: 'Create workspace' }).click()
  } else {
    await page.getByLabel('E-mail').fill('ada@fjordline.example')
    await page.getByLabel('Password').fill('correct horse battery staple')
    await page.getByRole('button', { name: 'Sign in' }).click()
  }
  await page.getByRole('heading', { name: 'Home' }).waitFor()
  await page.getByRole('button', { name: 'Notifications', exact: true }).waitFor()

  const file = waybill.file('people.csv', `email\n${theme}@example.com\n`)
  expect(await waybill.run('import', file, '--object', 'people', '--yes')).toMatchObject({ exitCode: 0 })
  await page.getByRole('button', { name: 'Notifications, 1 not read' }).click()
  const dialog = page.getByRole('dialog', { name: 'Notifications' })
  await dialog.getByText('1 created in People.').first().waitFor()
  const shot = process.env['WAYBILL_SCREENSHOTS']
  if (shot !== undefined) await page.screenshot({ path: `${shot}/bell-${theme}.png` })
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  await dialog.getByRole('link').first().click()
  await page.waitForURL(/\/(jobs|imports)\//)
  await page.getByRole('button', { name: 'Notifications', exact: true }).waitFor()
  expect(complaints).toEqual([])
})
