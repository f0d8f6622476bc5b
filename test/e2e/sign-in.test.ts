/** Signing in: with a second factor, with a recovery code, and after too many attempts. */
import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { useBrowser } from '../support/browser.ts'
import { becomeOwner, OWNER, signIn } from './support/become-owner.ts'

const waybill = useWaybill()
const browser = useBrowser()

let secret = ''
let recoveryCodes: readonly string[] = []

/** As the page itself asks: with its cookie. */
const ask = <Answer>(page: Page, route: string, body: unknown): Promise<Answer> =>
  page.evaluate(
    async ([address, content]) => {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(`/api/v1${address}`, { method: 'POST', headers, body: content })
      if (!response.ok) throw new Error(await response.text())
      return (await response.json()) as never
    },
    [route, JSON.stringify(body)] as const,
  )

const STEP_MS = 30_000

/** A code opens once: that of the next half minute counts already when that of this one is used up. */
const codeOf = (steps: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * STEP_MS })

beforeAll(async () => {
  const { page } = await browser.open()
  await page.goto(waybill.address())
  await becomeOwner(page)
  ;({ secret } = await ask<{ secret: string }>(page, '/account/two-factor', { password: OWNER.password }))
  ;({ recoveryCodes } = await ask<{ recoveryCodes: string[] }>(page, '/account/two-factor/confirm', {
    code: codeOf(0),
  }))
})

async function openSignIn(address = ''): Promise<Page> {
  const { page } = await browser.open()
  await page.goto(`${waybill.address()}${address}`)
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  return page
}

test('the code is asked for after the right password only, and opens with its last digit', async () => {
  const page = await openSignIn('/jobs')
  await signIn(page, { email: OWNER.email, password: 'not the password' })
  await page.getByText('E-mail or password is wrong.').waitFor()
  await signIn(page)
  await page.getByRole('heading', { name: 'One more step' }).waitFor()
  const field = page.getByLabel('Code', { exact: true })
  await field.fill('12345')
  await field.press('6')
  await page.getByText('The code is wrong, or was used already.').waitFor()
  await field.fill('')
  await field.pressSequentially(codeOf(1))
  await page.waitForURL(/\/jobs$/)
  await page.getByRole('heading', { name: 'Batch jobs' }).waitFor()
})

test('a recovery code opens instead', async () => {
  const page = await openSignIn()
  await signIn(page)
  await page.getByRole('button', { name: 'Use a recovery code' }).click()
  await page.getByLabel('Recovery code').fill(recoveryCodes[0] ?? '')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Home' }).waitFor()
})

test('from the code there is a way back to the beginning', async () => {
  const page = await openSignIn()
  await signIn(page)
  await page.getByRole('button', { name: 'Start over' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  expect(await page.getByLabel('Password').inputValue()).toBe('')
})

test('after too many attempts it says how long to wait', async () => {
  const page = await openSignIn()
  const tooMany = page.getByText('Too many attempts')
  for (let attempt = 0; attempt < 11 && !(await tooMany.isVisible()); attempt += 1) {
    const answered = page.waitForResponse((response) => response.url().endsWith('/session'))
    await signIn(page, { email: 'nobody@fjordline.example', password: `guess ${attempt}` })
    await answered
    await page.getByRole('alert').waitFor()
  }
  await tooMany.waitFor()
  await page.getByText(/^To keep guessers out, the next attempt is taken in \d/).waitFor()
  expect(await page.getByRole('button', { name: 'Sign in' }).isDisabled()).toBe(true)
})
