/** The link of an invitation, from the one who makes it to the member who came in by it. */
import { expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { type BrowserWindow, useBrowser } from '../support/browser.ts'
import { becomeOwner, OWNER } from './support/become-owner.ts'

const waybill = useWaybill()
const browser = useBrowser()

let owner: BrowserWindow
let link = ''

test('the owner makes a link', async () => {
  owner = await browser.open()
  await owner.page.goto(waybill.address())
  await becomeOwner(owner.page)
  const args = ['grace@fjordline.example', '--role', 'viewer', '--name', 'Grace Hopper']
  const { stdout } = await waybill.run('members', 'invite', ...args)
  link = `${waybill.address()}/join${new URL(stdout.trim()).hash}`
})

test('whoever has it sees what it is for, chooses a password, and is in', async () => {
  const { page, complaints } = await browser.open()
  await page.goto(link)
  await page.getByRole('heading', { name: 'Join Fjordline' }).waitFor()
  await page.getByText('invites you as Viewer.').waitFor()
  expect(await page.getByLabel('E-mail').inputValue()).toBe('grace@fjordline.example')
  expect(await page.getByLabel('Your name').inputValue()).toBe('Grace Hopper')

  await page.getByLabel('Password').fill('password12')
  await page.getByText('Easily guessed').waitFor()
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByRole('alert').waitFor()

  await page.getByLabel('Password').fill('nine small vessels at sea')
  await page.getByText('Strong.').waitFor()
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByRole('heading', { name: 'Home' }).waitFor()
  await page.getByRole('button', { name: /^Account of Grace Hopper/ }).waitFor()
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/')
  expect(complaints).toEqual([])
})

test('the link opens once', async () => {
  const { page } = await browser.open()
  await page.goto(link)
  await page.getByRole('heading', { name: 'This invitation does not open' }).waitFor()
  await page.getByRole('link', { name: 'Go to the sign-in' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
})

test('an address without a token says the same', async () => {
  const { page } = await browser.open()
  await page.goto(`${waybill.address()}/join`)
  await page.getByRole('heading', { name: 'This invitation does not open' }).waitFor()
})

test('whoever is signed in already is told that they make room, and nothing of theirs is left', async () => {
  const { page } = await browser.open({ like: owner })
  await page.goto(waybill.address())
  await page.getByRole('button', { name: `Account of ${OWNER.name}` }).waitFor()
  const { stdout } = await waybill.run('members', 'invite', 'mary@fjordline.example', '--role', 'member')
  await page.goto(`${waybill.address()}/join${new URL(stdout.trim()).hash}`)
  await page.getByText(`${OWNER.name} is signed in here.`).waitFor()
  await page.getByLabel('Your name').fill('Mary Somerville')
  await page.getByLabel('Password').fill('nine small vessels at sea')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByRole('button', { name: /^Account of Mary Somerville/ }).waitFor()
})
