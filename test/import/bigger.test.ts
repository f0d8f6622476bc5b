/**
 * 25,000 random rows, 40 % of which are for a record that an earlier row is for, against a plain
 * simulation of one row after the other. Records and counts must be the same; after an undo everything
 * is as it was. `SEED=… ` repeats a run.
 */
import { expect, test } from 'vitest'
import type { ImportOptions } from '../../src/core/import/import-options.ts'
import { createField } from '../../src/operations/model/create-field.ts'
import { apply, planCsv, undo } from '../support/importing.ts'
import { randomFrom, type Random } from './random.ts'
import { simulate, type Person, type Row } from './one-after-the-other.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1_000_000))
const ROWS = 25_000
const EXISTING = 6000
const COMPANIES = 5

const workspace = useEmptyWorkspace(({ context }) =>
  createField(context, 'people', { apiName: 'badge', label: 'Badge', kind: 'text', isUnique: true }),
)

const TAGS = [null, null, ['A'], ['B'], ['A', 'B'], ['C', 'A']] as const
const TITLES = [null, 'Clerk', 'Boss', 'Owner'] as const
const CITIES = [null, null, 'Rome', 'Oslo'] as const

const makePeople = ({ chance, below, pick }: Random): readonly Person[] =>
  Array.from({ length: EXISTING }, (_, n) => ({
    email: `p${n}@acme.com`,
    jobTitle: pick(TITLES),
    city: pick(CITIES),
    company: chance(0.5) ? `c${below(COMPANIES)}.com` : null,
    badge: chance(0.3) ? `b${n}` : null,
    tags: pick(TAGS),
    isDeleted: chance(0.05),
  }))

function makeRows(random: Random): readonly Row[] {
  const { chance, below, pick } = random
  const emails: string[] = []
  const newEmail = (): string | null => {
    if (chance(0.03)) return null
    if (emails.length > 0 && chance(0.4)) return emails[below(emails.length)] ?? null
    return `p${below(EXISTING * 4)}@acme.com`
  }
  return Array.from({ length: ROWS }, () => {
    const email = newEmail()
    if (email !== null) emails.push(email)
    return {
      email: email !== null && chance(0.1) ? email.toUpperCase() : email,
      // A line without any text would be no row.
      jobTitle: email === null ? 'Clerk' : pick(TITLES),
      city: pick(CITIES),
      company: chance(0.01) ? 'nowhere.com' : chance(0.5) ? `c${below(COMPANIES)}.com` : null,
      badge: chance(0.08) ? `b${below(EXISTING * 2)}` : null,
      tags: pick(TAGS),
      isBad: chance(0.01),
    }
  })
}

const toCsv = (rows: readonly Row[]): string =>
  ['email,jobTitle,city,companyDomain,badge,tags,birthday']
    .concat(
      rows.map(({ email, jobTitle, city, company, badge, tags, isBad }) =>
        [email, jobTitle, city, company, badge, tags?.join(';'), isBad ? 'never' : '']
          .map((cell) => cell ?? '')
          .join(','),
      ),
    )
    .join('\n')

async function seedPeople(people: readonly Person[]): Promise<void> {
  await workspace.seed(
    'companies',
    Array.from({ length: COMPANIES }, (_, n) => ({ domain: { primary: `c${n}.com` } })),
  )
  await workspace.sql(
    `insert into people (emails_primary, emails_primary_key, job_title, city, company_id, badge, tags, deleted_at)
     select p.email, p.email, p."jobTitle", p.city, c.id, p.badge, p.tags, case when p."isDeleted" then now() end
     from json_to_recordset($1::json) as p (email text, "jobTitle" text, city text, company text, badge text, tags text[], "isDeleted" boolean)
       left join companies c on c.domain_primary = p.company`,
    [JSON.stringify(people)],
  )
}

/** Every person as text, in one order: what the simulation and the database are compared by. */
const readPeople = async (): Promise<readonly string[]> =>
  (
    await workspace.sql<Person>(
      `select p.emails_primary_key as email, p.job_title as "jobTitle", p.city, c.domain_primary as company, p.badge, p.tags,
         p.deleted_at is not null as "isDeleted"
       from people p left join companies c on c.id = p.company_id`,
    )
  )
    .map(asText)
    .sort()

const asText = ({ email, jobTitle, city, company, badge, tags, isDeleted }: Person): string =>
  JSON.stringify([email?.toLowerCase() ?? null, jobTitle, city, company, badge, tags, isDeleted])

const dump = () => workspace.sql('select p::text from people p order by id')

const CASES: readonly Partial<ImportOptions>[] = [
  { duplicates: 'update', blank: 'clear', multiValues: 'replace' },
  { duplicates: 'update', blank: 'keep', multiValues: 'add' },
  { duplicates: 'update', blank: 'fill', multiValues: 'remove' },
  { duplicates: 'update', blank: 'keep', multiValues: 'replace' },
  { duplicates: 'skip', blank: 'clear', multiValues: 'replace' },
  { duplicates: 'create', blank: 'clear', multiValues: 'replace' },
]

test.each(CASES)(`seed ${SEED}: $duplicates, $blank, $multiValues`, { timeout: 120_000 }, async (options) => {
  const random = randomFrom(SEED)
  const people = makePeople(random)
  const rows = makeRows(random)
  await seedPeople(people)
  const before = await dump()
  const expected = simulate(people, rows, {
    duplicates: options.duplicates ?? 'update',
    blank: options.blank ?? 'clear',
    multiValues: options.multiValues ?? 'replace',
    companies: new Set(Array.from({ length: COMPANIES }, (_, n) => `c${n}.com`)),
  })

  const settings = options.duplicates === 'create' ? options : { ...options, matchKeys: ['email'] }
  const planned = await planCsv(workspace.context, 'people', toCsv(rows), settings)
  expect(planned.preview?.counts).toEqual(expected.counts)
  const result = await apply(workspace.context, planned.id)
  expect(result.counts).toEqual(expected.counts)
  expect(await readPeople()).toEqual(expected.people.map(asText).sort())

  await undo(workspace.context, result.id)
  expect(await dump()).toEqual(before)
})
