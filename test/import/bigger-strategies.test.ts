/**
 * 10,000 random rows that are looked for by e-mail, then phone, then name and company, among 2,000 leads and
 * among each other, against a plain simulation. Records and counts must be the same; after an undo
 * everything is as it was. `SEED=…` repeats a run.
 */
import { expect, test } from 'vitest'
import { totalOf } from '../../src/core/import/outcome.ts'
import { createField } from '../../src/operations/model/create-field.ts'
import { apply, failedRows, importCsv, planCsv, undo } from '../support/importing.ts'
import { randomFrom, type Random } from './random.ts'
import { leadText, simulateLeads, type ExistingLead, type Lead, type LeadRow } from './strategies-one-by-one.ts'
import { useEmptyWorkspace } from './use-empty-workspace.ts'

const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1_000_000))
const ROWS = 10_000
const EXISTING = 2000

const workspace = useEmptyWorkspace(({ context }) =>
  createField(context, 'people', { apiName: 'badge', label: 'Badge', kind: 'text', isUnique: true }),
)

const FIRST = ['Ada', 'Béla', 'Chloé', 'Dag', 'Eve'] as const
const TITLES = [null, 'Clerk', 'Boss'] as const
const FORMS = ['', '', ' Ltd', ' Inc.', ' GmbH'] as const

const phoneOf = (number: number): string => `+33 1 ${String(10_000_000 + number)}`

function anyLead({ chance, below, pick }: Random, range: number): Lead {
  return {
    email: chance(0.6) ? `p${below(range)}@acme.com` : null,
    phone: chance(0.3) ? phoneOf(below(range)) : null,
    name: chance(0.9) ? `${pick(FIRST)} Number${below(range)}` : null,
    company: chance(0.7) ? `Acme ${below(7)}${pick(FORMS)}` : null,
    title: pick(TITLES),
  }
}

const makeLeads = (random: Random): readonly ExistingLead[] =>
  Array.from({ length: EXISTING }, (_, id) => ({
    ...anyLead(random, EXISTING * 2),
    id,
    isDeleted: random.chance(0.05),
  }))

/** Four in ten rows have something of a row before, or all of it, in another spelling. */
function makeRows(random: Random): readonly LeadRow[] {
  const { chance, below } = random
  const rows: LeadRow[] = []
  for (let n = 0; n < ROWS; n++) {
    const before = chance(0.4) ? rows[below(rows.length)] : undefined
    const fresh = anyLead(random, EXISTING * 4)
    const some = before === undefined ? fresh : mixed(random, fresh, before)
    // A line without any text would be no row.
    const title = some.email === null && some.phone === null && some.name === null ? 'Clerk' : some.title
    rows.push({ ...some, title, isBad: chance(0.01) })
  }
  return rows
}

const mixed = ({ chance }: Random, fresh: Lead, before: Lead): Lead => ({
  email: chance(0.5) ? (before.email?.toUpperCase() ?? null) : chance(0.5) ? null : fresh.email,
  phone: chance(0.5) ? before.phone : null,
  name: chance(0.8) ? (before.name?.toUpperCase() ?? null) : fresh.name,
  company: chance(0.8) ? before.company : fresh.company,
  title: fresh.title,
})

const toCsv = (rows: readonly LeadRow[]): string =>
  ['email,phone,lastName,company,jobTitle,rating']
    .concat(
      rows.map(({ email, phone, name, company, title, isBad }) =>
        [email, phone, name, company, title, isBad ? 'never' : ''].map((cell) => cell ?? '').join(','),
      ),
    )
    .join('\n')

const seedLeads = (leads: readonly ExistingLead[]) =>
  workspace.sql(
    `insert into leads (emails_primary, emails_primary_key, phones_primary, phones_primary_key, name_last, company, job_title, deleted_at)
     select p.email, p.email, p.phone, replace(p.phone, ' ', ''), p.name, p.company, p.title, case when p."isDeleted" then now() end
     from json_to_recordset($1::json) as p (email text, phone text, name text, company text, title text, "isDeleted" boolean)`,
    [JSON.stringify(leads)],
  )

const readLeads = async (): Promise<readonly string[]> =>
  (
    await workspace.sql<Lead>(
      `select emails_primary as email, phones_primary as phone, name_last as name, company, job_title as title
       from leads where deleted_at is null`,
    )
  )
    .map(leadText)
    .sort()

const dump = () => workspace.sql('select l::text from leads l order by id')

test.each([
  { inFile: 'merge', blank: 'keep' },
  { inFile: 'merge', blank: 'clear' },
  { inFile: 'first', blank: 'keep' },
  { inFile: 'last', blank: 'clear' },
] as const)(`seed ${SEED}: $inFile, $blank`, { timeout: 120_000 }, async (rules) => {
  const random = randomFrom(SEED)
  const leads = makeLeads(random)
  const rows = makeRows(random)
  await seedLeads(leads)
  const before = await dump()
  const expected = simulateLeads(leads, rows, rules)

  const planned = await planCsv(workspace.context, 'leads', toCsv(rows), {
    matchKeys: ['email', 'phone', 'lastName+company'],
    ...rules,
  })
  expect(planned.preview?.counts).toEqual(expected.counts)
  const result = await apply(workspace.context, planned.id)
  expect(result.counts).toEqual(expected.counts)
  expect(await readLeads()).toEqual(expected.leads.map(leadText).sort())

  await undo(workspace.context, result.id)
  expect(await dump()).toEqual(before)
})

/** Unique e-mails and badges that rows dispute, beside names that are not unique. */
test(
  `seed ${SEED}: what the preview says is what happens, also where values are disputed`,
  { timeout: 120_000 },
  async () => {
    const { chance, below, pick } = randomFrom(SEED)
    const anyPerson = (range: number): readonly (string | null)[] => [
      chance(0.6) ? `p${below(range)}@acme.com` : null,
      chance(0.3) ? `b${below(range)}` : null,
      chance(0.8) ? `${pick(FIRST)}${below(range)}` : null,
      pick(['Clerk', 'Boss']),
    ]
    const csv = (count: number): string =>
      ['email,badge,lastName,jobTitle']
        .concat(
          Array.from({ length: count }, () =>
            anyPerson(1300)
              .map((cell) => cell ?? '')
              .join(','),
          ),
        )
        .join('\n')
    await importCsv(workspace, 'people', csv(1000), { matchKeys: ['email'] })
    const before = await workspace.sql('select p::text from people p order by id')

    for (const inFile of ['merge', 'first', 'last'] as const) {
      for (const matchKeys of [
        ['email', 'badge', 'lastName'],
        ['lastName', 'email'],
      ]) {
        const planned = await planCsv(workspace.context, 'people', csv(2500), { matchKeys, inFile, blank: 'keep' })
        const result = await apply(workspace.context, planned.id)

        expect(totalOf(result.counts)).toBe(2500)
        expect(result.counts).toEqual(planned.preview?.counts)
        expect(await failedRows(workspace.context, result.id)).not.toContain('The database refused')
        await undo(workspace.context, result.id)
        expect(await workspace.sql('select p::text from people p order by id')).toEqual(before)
      }
    }
  },
)
