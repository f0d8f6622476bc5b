/**
 * Made-up records for a first look: a few hundred, always the same, with ids by which they are known.
 * Domains end in .example and telephone numbers are reserved ones: nobody can be reached by accident.
 */

/** All sample ids begin with this. */
export const SAMPLE_ID_PREFIX = '01900000-5a3b-7000-8000-'

const OBJECT_NUMBERS = { companies: 1, people: 2, opportunities: 3, leads: 4, tasks: 5, notes: 6 } as const
export type SampleObject = keyof typeof OBJECT_NUMBERS

/** In this order the target of a relation is there before the record that names it. */
export const SAMPLE_OBJECTS = Object.keys(OBJECT_NUMBERS) as readonly SampleObject[]

const idOf = (object: SampleObject, n: number): string =>
  `${SAMPLE_ID_PREFIX}${OBJECT_NUMBERS[object].toString(16).padStart(4, '0')}${n.toString(16).padStart(8, '0')}`

const FIRST = [
  'Ada',
  'Bela',
  'Chidi',
  'Dagny',
  'Emre',
  'Farah',
  'Goran',
  'Hana',
  'Ines',
  'Jonas',
  'Kofi',
  'Leila',
  'Mateo',
  'Noor',
  'Oskar',
  'Priya',
  'Quinn',
  'Rosa',
  'Sven',
  'Tomoko',
  'Uma',
  'Viktor',
  'Wanda',
  'Yusuf',
  'Zoé',
]
const LAST = [
  'Almeida',
  'Bergström',
  'Chen',
  'Dubois',
  'Eriksen',
  'Fischer',
  'García',
  'Haddad',
  'Ivanova',
  'Jansen',
  'Kowalski',
  'Lindqvist',
  'Moreau',
  'Nakamura',
  'Okafor',
  'Petrov',
  'Rossi',
  'Schneider',
  'Tanaka',
  'Varga',
  'Weber',
  'Yılmaz',
  'Zhang',
]
const COMPANY = [
  'Northwind',
  'Bluebird',
  'Cobalt',
  'Driftwood',
  'Evergreen',
  'Foxglove',
  'Granite',
  'Harbour',
  'Ironbridge',
  'Juniper',
  'Kestrel',
  'Lantern',
  'Meridian',
  'Nimbus',
  'Orchard',
  'Pinnacle',
  'Quarry',
  'Riverbend',
  'Saltmarsh',
  'Tidewater',
]
const BRANCH = ['Logistics', 'Foods', 'Instruments']
const INDUSTRY = ['software', 'finance', 'health_care', 'manufacturing', 'retail', 'education']
const JOB = [
  'Head of Sales',
  'Account Manager',
  'Operations Lead',
  'Buyer',
  'Engineer',
  'Founder',
  'Office Manager',
  'Marketing Lead',
]
const CITY = ['Lisbon', 'Stockholm', 'Lyon', 'Kraków', 'Osaka', 'Lagos', 'Toronto', 'Wellington']
const STAGE = ['new', 'screening', 'meeting', 'proposal', 'won', 'lost']
const TAG = ['vip', 'event-2026', 'newsletter', 'partner']
const SOURCE = ['web', 'referral', 'event', 'advertisement']
const STATUS = ['new', 'contacted', 'qualified', 'unqualified']

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T
const range = (length: number): readonly number[] => Array.from({ length }, (_, n) => n)
const slug = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]+/g, '-')
const ascii = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase()
const phone = (n: number): string => `+1 202 555 01${String(n % 100).padStart(2, '0')}`
const day = (n: number): string => new Date(Date.UTC(2026, 9, 1 + (n % 120))).toISOString().slice(0, 10)

const COMPANIES = 60
const PEOPLE = 240

const companyName = (n: number): string => `${pick(COMPANY, n)} ${pick(BRANCH, Math.floor(n / COMPANY.length))}`
const companyDomain = (n: number): string => `${slug(companyName(n))}.example`
const personName = (n: number) => ({ first: pick(FIRST, n), last: pick(LAST, n * 7) })
const personEmail = (n: number): string => {
  const { first, last } = personName(n)
  return `${ascii(first)}.${ascii(last)}${n}@${companyDomain(n % COMPANIES)}`
}

export type SampleRecord = Readonly<Record<string, unknown>> & { readonly id: string }

/** Every sample record of an object. Relations name their target by its sample id. */
export function sampleRecords(object: SampleObject, ownerId: string): readonly SampleRecord[] {
  return MAKERS[object](ownerId)
}

const MAKERS: { readonly [name in SampleObject]: (ownerId: string) => readonly SampleRecord[] } = {
  companies: (owner) =>
    range(COMPANIES).map((n) => ({
      id: idOf('companies', n),
      name: companyName(n),
      domain: { primary: companyDomain(n) },
      industry: pick(INDUSTRY, n * 5),
      employees: 12 + ((n * 137) % 4000),
      annualRevenue: { amount: 250_000 * (1 + ((n * 31) % 90)), currency: 'EUR' },
      address: { city: pick(CITY, n) },
      idealCustomer: n % 3 === 0,
      tags: n % 4 === 0 ? [pick(TAG, n)] : [],
      owner,
    })),
  people: (owner) =>
    range(PEOPLE).map((n) => ({
      id: idOf('people', n),
      name: personName(n),
      emails: { primary: personEmail(n) },
      phones: { primary: phone(n) },
      jobTitle: pick(JOB, n * 3),
      city: pick(CITY, n * 3),
      company: idOf('companies', n % COMPANIES),
      tags: n % 5 === 0 ? [pick(TAG, n), pick(TAG, n + 1)] : [],
      owner,
    })),
  opportunities: (owner) =>
    range(90).map((n) => ({
      id: idOf('opportunities', n),
      name: `${companyName(n % COMPANIES)}: ${pick(['renewal', 'pilot', 'expansion'], n)}`,
      amount: { amount: 4000 + ((n * 1733) % 96_000), currency: 'EUR' },
      closeDate: day(n * 3),
      stage: pick(STAGE, n * 5),
      probability: (n * 15) % 100,
      company: idOf('companies', n % COMPANIES),
      contact: idOf('people', n % PEOPLE),
      owner,
    })),
  leads: (owner) =>
    range(80).map((n) => ({
      id: idOf('leads', n),
      name: personName(n + 500),
      emails: { primary: `${ascii(personName(n + 500).first)}${n}@lead-${n}.example` },
      phones: { primary: phone(n + 50) },
      company: `${pick(COMPANY, n * 3)} & Sons`,
      jobTitle: pick(JOB, n),
      source: pick(SOURCE, n),
      status: pick(STATUS, n * 3),
      rating: 1 + (n % 5),
      owner,
    })),
  tasks: (owner) =>
    range(40).map((n) => ({
      id: idOf('tasks', n),
      title: pick(['Call back', 'Send the offer', 'Book a demo', 'Check the contract'], n),
      dueAt: `${day(n)}T09:00:00Z`,
      status: pick(['to_do', 'in_progress', 'done'], n),
      assignee: owner,
      company: idOf('companies', n),
      person: idOf('people', n),
    })),
  notes: (owner) =>
    range(30).map((n) => ({
      id: idOf('notes', n),
      title: pick(['First call', 'Fair talk', 'Visit'], n),
      body: `Met ${personName(n).first}. **Next step:** ${pick(['send prices', 'invite to the pilot', 'ask for references'], n)}.`,
      company: idOf('companies', n),
      person: idOf('people', n),
      owner,
    })),
}
