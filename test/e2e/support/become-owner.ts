import type { Page } from 'playwright-core'

export const OWNER = { name: 'Ada Lovelace', email: 'ada@fjordline.example', password: 'correct horse battery staple' }

/** The first run, as the one who runs the server does it: from its page to the start page of the new workspace. */
export async function becomeOwner(page: Page, { withSample = false } = {}): Promise<void> {
  await page.getByLabel('Workspace').fill('Fjordline')
  await page.getByLabel('Your name').fill(OWNER.name)
  await page.getByLabel('E-mail').fill(OWNER.email)
  await page.getByLabel('Password').fill(OWNER.password)
  if (withSample) await page.getByText('Load sample data').click()
  await page.getByRole('button', { name: 'Create workspace' }).click()
  await page.getByRole('heading', { name: 'Home' }).waitFor()
}

export async function signIn(page: Page, { email, password }: Omit<typeof OWNER, 'name'> = OWNER): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
