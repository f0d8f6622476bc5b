/** The pages in French: for a browser that asks for it, and for a member who chose it, from the profile to the end of an import. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { useWaybill } from '../cli/support/running-waybill.ts'
import { useBrowser } from '../support/browser.ts'
import { callApi } from './support/api.ts'
import { becomeOwner, OWNER } from './support/become-owner.ts'
import { draftImport } from './support/draft-import.ts'

const waybill = useWaybill()
const browser = useBrowser()

let page: Page

beforeAll(async () => {
  page = (await browser.open()).page
  await page.goto(waybill.address())
  await becomeOwner(page, { withSample: true })
})

const languageOf = (shown: Page): Promise<string | null> => shown.locator('html').getAttribute('lang')

test('a French browser is asked to sign in in French, and can choose otherwise', async () => {
  const { page: visitor } = await browser.open({ locale: 'fr-FR' })
  await visitor.goto(waybill.address())
  await visitor.getByRole('heading', { name: 'Connexion' }).waitFor()
  expect(await languageOf(visitor)).toBe('fr')
  await visitor.getByLabel('Adresse e-mail').fill(OWNER.email)
  await visitor.getByLabel('Mot de passe').fill('something else entirely')
  await visitor.getByRole('button', { name: 'Se connecter' }).click()
  await visitor.getByText('L’adresse e-mail ou le mot de passe est incorrect.').waitFor()

  await visitor.getByRole('button', { name: 'English' }).click()
  await visitor.getByRole('heading', { name: 'Sign in' }).waitFor()
  expect(await languageOf(visitor)).toBe('en')
  await visitor.reload()
  await visitor.getByRole('heading', { name: 'Sign in' }).waitFor()

  // What happens is told in the language of the page, too.
  const events = visitor.waitForRequest(/\/events\?language=en$/)
  await visitor.getByLabel('E-mail').fill(OWNER.email)
  await visitor.getByLabel('Password').fill(OWNER.password)
  await visitor.getByRole('button', { name: 'Sign in' }).click()
  await events
})

test('a member chooses French in the profile', async () => {
  await page.goto(`${waybill.address()}/settings/profile`)
  await page.getByRole('button', { name: /Language/ }).click()
  await page.getByRole('option', { name: 'Français', exact: true }).click()
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Save' }).click()])
  await page.getByRole('heading', { name: 'Profil' }).waitFor()
  expect(await languageOf(page)).toBe('fr')
})

test('another browser of the same member speaks French as soon as they are in', async () => {
  const { page: other } = await browser.open()
  await other.goto(waybill.address())
  await other.getByLabel('E-mail').fill(OWNER.email)
  await other.getByLabel('Password').fill(OWNER.password)
  await other.getByRole('button', { name: 'Sign in' }).click()
  await other.getByRole('heading', { name: 'Accueil' }).waitFor()
})

/** Little words without which hardly an English sentence goes. What the workspace itself is called stays as it is. */
const ENGLISH = /\b(?:the|and|of|from|with|will|not|are|your|you|this|that|records?|rows?)\b/gi

async function expectFrench(): Promise<void> {
  const text = await page.locator('body').innerText()
  expect(text.match(ENGLISH), `${page.url()}: ${text}`).toBeNull()
}

test.each([
  { address: '/', heading: 'Accueil' },
  { address: '/jobs', heading: 'Traitements' },
  { address: '/jobs/schedules', heading: 'Imports récurrents' },
  { address: '/inbox', heading: 'Boîte de réception' },
  { address: '/imports/new', heading: 'Nouvel import' },
  { address: '/settings/profile', heading: 'Profil' },
  { address: '/settings/security', heading: 'Sécurité' },
  { address: '/settings/appearance', heading: 'Apparence' },
  { address: '/settings/notifications', heading: 'Notifications' },
  { address: '/settings/members', heading: 'Membres' },
  { address: '/settings/teams', heading: 'Équipes' },
  { address: '/settings/roles', heading: 'Rôles' },
  { address: '/settings/exports', heading: 'Exports' },
  { address: '/settings/email', heading: 'E-mail' },
  { address: '/settings/api-keys', heading: 'Clés d’API' },
  { address: '/settings/webhooks', heading: 'Webhooks' },
  { address: '/settings/objects', heading: 'Modèle de données' },
])('$heading is all French', async ({ address, heading }) => {
  await page.goto(`${waybill.address()}${address}`)
  await page.getByRole('heading', { name: heading, exact: true }).first().waitFor()
  await expectFrench()
})

const CSV = `Email,First Name,Favourite
zoe@acme.example,Zoé,bleu
pas une adresse,Carl,vert
`

test('an import with a problem is French from the mapping to the result', async () => {
  const id = await draftImport(page, 'people', CSV)
  await page.goto(`${waybill.address()}/imports/${id}`)
  await page.getByText('Aucun champ de People n’est connu sous ce nom').first().waitFor()
  await expectFrench()

  await page.getByRole('button', { name: 'Vérifier le fichier' }).click()
  await page.getByRole('heading', { name: 'Ce qui va se passer' }).waitFor()
  await page.getByText('« pas une adresse » n’est pas une adresse e-mail.').first().waitFor()
  await expectFrench()

  await page.getByRole('button', { name: 'Importer 1 ligne' }).click()
  await page.getByRole('heading', { name: 'L’import est terminé' }).waitFor()
  await page.getByText('Écrivez une seule adresse, comme nom@example.com.').first().waitFor()
  await expectFrench()
})

test('a refusal at a field is French', async () => {
  const known = callApi(page, 'POST', '/objects/people/records', { emails: { primary: 'zoe@acme.example' } })
  await expect(known).rejects.toThrow(/appartient déjà à un autre enregistrement/)
})

test('a language that was chosen before signing in is left for that of the browser', async () => {
  await callApi(page, 'PATCH', '/account', { preferences: { language: null } })
  const { page: other } = await browser.open()
  await other.goto(waybill.address())
  await other.getByRole('button', { name: 'Français' }).click()
  await other.getByLabel('Adresse e-mail').fill(OWNER.email)
  await other.getByLabel('Mot de passe').fill(OWNER.password)
  await other.getByRole('button', { name: 'Se connecter' }).click()
  await other.getByRole('heading', { name: 'Accueil' }).waitFor()
  await other.goto(`${waybill.address()}/settings/profile`)
  await other.getByRole('button', { name: /Langue/ }).click()
  await other.getByRole('option', { name: /navigateur/ }).click()
  await Promise.all([other.waitForEvent('load'), other.getByRole('button', { name: 'Enregistrer' }).click()])
  await other.getByRole('heading', { name: 'Profile' }).waitFor()
  expect(await languageOf(other)).toBe('en')
})
