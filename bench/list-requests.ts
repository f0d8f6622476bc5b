/** A list of people as pages ask for it: first rows, further ones, jumps, sorts, filters, counts, searches. */
import type { ListBench, Measured } from './list-report.ts'
import { percentile } from './watch.ts'

interface Request {
  readonly what: string
  readonly path: string
  readonly targetMs: number
}

interface Page {
  readonly records?: readonly unknown[]
  readonly count?: number
  readonly next?: string | null
}

const FIRST_ROWS_MS = 300
const INDEXED_MS = 300
const OTHER_MS = 1500

const SEARCH_MS = 300

const ROUNDS = 15

/** The columns of a usual view. */
const FIELDS = 'name,emails,jobTitle,company,city,owner,createdAt'

const people = (query: Readonly<Record<string, string | number>>): string =>
  `/objects/people/records?${new URLSearchParams({ limit: '100', fields: FIELDS, ...stringify(query) })}`

const count = (query: Readonly<Record<string, string>>): string =>
  `/objects/people/records/count?${new URLSearchParams(query)}`

const search = (q: string): string => `/search?${new URLSearchParams({ q })}`

const stringify = (query: Readonly<Record<string, string | number>>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]))

const request = (what: string, path: string, targetMs: number): Request => ({ what, path, targetMs })

export async function measureRequests({ waybill, people: total, log }: ListBench): Promise<readonly Measured[]> {
  const get = (path: string): Promise<Page> => waybill.call<Page>('GET', path)
  const measured: Measured[] = []
  for (const { what, path, targetMs } of await requestsOf(get, total)) {
    const times: number[] = []
    let page: Page = await get(path)
    for (let round = 0; round < ROUNDS; round += 1) {
      const from = performance.now()
      page = await get(path)
      times.push(performance.now() - from)
    }
    const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)]
    log(`  ${what}: ${Math.round(p50)} / ${Math.round(p95)} ms`)
    measured.push({ what, p50, p95, target: targetMs, unit: 'ms', found: foundIn(page) })
  }
  return measured
}

const foundIn = (page: Page | readonly unknown[]): string => {
  if (Array.isArray(page)) return `${page.length} found`
  const { records, count: counted } = page as Page
  return records === undefined ? `count ${counted}` : `${records.length} rows`
}

async function requestsOf(get: (path: string) => Promise<Page>, total: number): Promise<readonly Request[]> {
  const { records = [], next } = await get(people({}))
  const { next: nextByTitle } = await get(people({ sort: 'jobTitle' }))
  const { next: farDown } = await get(people({ sort: 'emails.primary', offset: total / 2 }))
  const companyOf = (records[0] as { company: { id: string } }).company.id
  const { jobs } = (await get('/jobs?kind=import&limit=1')) as { readonly jobs?: readonly { readonly id: string }[] }
  const importId = jobs?.[0]?.id ?? ''
  return [
    request('first rows', people({}), FIRST_ROWS_MS),
    request('first rows, every field', `/objects/people/records?limit=100`, FIRST_ROWS_MS),
    request('next page by cursor', people({ cursor: String(next) }), FIRST_ROWS_MS),
    request('jump to the middle', people({ offset: total / 2 }), OTHER_MS),
    request('jump to the end', people({ offset: total - 100 }), OTHER_MS),
    request('sort by id', people({ sort: 'id' }), INDEXED_MS),
    request('sort by e-mail (unique)', people({ sort: 'emails.primary' }), INDEXED_MS),
    request('sort by -e-mail (unique)', people({ sort: '-emails.primary' }), INDEXED_MS),
    request('sort by e-mail, a page far down', people({ sort: 'emails.primary', cursor: String(farDown) }), INDEXED_MS),
    request('sort by -createdAt', people({ sort: '-createdAt' }), OTHER_MS),
    request('sort by name', people({ sort: 'name' }), OTHER_MS),
    request('sort by jobTitle', people({ sort: 'jobTitle' }), OTHER_MS),
    request('sort by jobTitle, next page', people({ sort: 'jobTitle', cursor: String(nextByTitle) }), OTHER_MS),
    request('sort by a number', people({ sort: '-score' }), OTHER_MS),
    request('sort by company.name', people({ sort: 'company.name' }), OTHER_MS),
    request('sort by name, jump to the middle', people({ sort: 'name', offset: total / 2 }), OTHER_MS),
    request('filter: e-mail is (unique)', people({ filter: 'emails is person4711@company4711.example' }), INDEXED_MS),
    request('filter: company is (relation)', people({ filter: `company is ${companyOf}` }), INDEXED_MS),
    request('filter: owner is me', people({ filter: 'owner is me' }), INDEXED_MS),
    request('filter: option, many', people({ filter: 'segment is mid_market' }), OTHER_MS),
    request('filter: option, none', people({ filter: 'segment isEmpty' }), OTHER_MS),
    request('filter: text contains, few', people({ filter: 'city contains "town 89"' }), OTHER_MS),
    request('filter: text contains, none', people({ filter: 'jobTitle contains xylophone' }), OTHER_MS),
    request('filter: text contains, sorted', people({ filter: 'jobTitle contains 29', sort: 'name' }), OTHER_MS),
    request('filter: createdAt within', people({ filter: 'createdAt within last 30 days' }), OTHER_MS),
    request('filter: birthday within, none', people({ filter: 'birthday within today' }), OTHER_MS),
    request('filter: company.name contains', people({ filter: 'company.name contains "y 4711"' }), OTHER_MS),
    request('filter: import is', people({ filter: `import is ${importId}` }), OTHER_MS),
    request(
      'filter: import.created is, by name',
      people({ filter: `import.created is ${importId}`, sort: 'name' }),
      OTHER_MS,
    ),
    request('count: all', count({}), OTHER_MS),
    request('count: option', count({ filter: 'segment is mid_market' }), OTHER_MS),
    request('count: text contains', count({ filter: 'jobTitle contains 29' }), OTHER_MS),
    request('count: company.name contains', count({ filter: 'company.name contains "y 47"' }), OTHER_MS),
    request('count: import is', count({ filter: `import is ${importId}` }), OTHER_MS),
    request('search: a last name', search('last4711'), SEARCH_MS),
    request('search: a whole name', search('first4711 last4123'), SEARCH_MS),
    request('search: part of a company', search('y 4711'), SEARCH_MS),
    request('search: beginning of an e-mail', search('person4711@'), SEARCH_MS),
    request('search: one letter', search('f'), SEARCH_MS),
    request('search: nothing', search('xylophone'), SEARCH_MS),
    request('list search: two words', people({ search: 'first4711 last' }), OTHER_MS),
    request('list search: none', people({ search: 'xylophone' }), OTHER_MS),
  ]
}
