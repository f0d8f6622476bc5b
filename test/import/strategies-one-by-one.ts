/**
 * What an import of leads with several strategies comes to, told in the plainest way: one row after the
 * other, in memory. It shares no code with the engine.
 *
 * A row is looked for among the records that were there, strategy by strategy, live ones before deleted
 * ones; else among the rows before it, strategy by strategy, by the keys that these had.
 */
export interface Lead {
  readonly email: string | null
  readonly phone: string | null
  readonly name: string | null
  readonly company: string | null
  readonly title: string | null
}

export interface ExistingLead extends Lead {
  readonly id: number
  readonly isDeleted: boolean
}

export interface LeadRow extends Lead {
  /** A cell cannot be read. */
  readonly isBad: boolean
}

export interface LeadRules {
  readonly inFile: 'merge' | 'first' | 'last'
  readonly blank: 'clear' | 'keep'
}

type Outcome = 'created' | 'updated' | 'restored' | 'unchanged' | 'skipped' | 'failed'

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, ' ')
    .trim()

const companyKey = (text: string): string => plain(text.replaceAll('.', '')).replace(/ (ltd|inc|gmbh)$/, '')

/** E-mail, phone, name and company: null where one of the parts is blank. */
const KEYS: readonly ((lead: Lead) => string | null)[] = [
  ({ email }) => email?.toLowerCase() ?? null,
  ({ phone }) => phone?.replaceAll(/[^+\d]/g, '') ?? null,
  ({ name, company }) => (name === null || company === null ? null : `${plain(name)}|${companyKey(company)}`),
]

type Found = ExistingLead | 'none' | 'several'

interface Group {
  /** What the rows are for; null for a new record. */
  readonly record: ExistingLead | null
  readonly rows: LeadRow[]
}

export function simulateLeads(leads: readonly ExistingLead[], rows: readonly LeadRow[], rules: LeadRules) {
  const counts: Record<Outcome | 'removed', number> = {
    created: 0,
    updated: 0,
    restored: 0,
    unchanged: 0,
    skipped: 0,
    failed: 0,
    removed: 0,
  }
  const byKey = KEYS.map((key) => indexLeads(leads, key))
  const groups: Group[] = []
  const groupOfRecord = new Map<ExistingLead, Group>()
  const groupOfKey = KEYS.map(() => new Map<string, Group>())

  for (const row of rows) {
    const found = row.isBad ? 'several' : find(row)
    if (found === 'several') counts.failed++
    else join(row, found)
  }
  const after = new Map<ExistingLead, Lead>()
  const created: Lead[] = []
  for (const group of groups) settle(group)
  return {
    counts,
    leads: [...leads.filter((lead) => !after.has(lead) && !lead.isDeleted), ...after.values(), ...created],
  }

  function find(row: LeadRow): Found {
    for (const isDeleted of [false, true]) {
      for (const [index, key] of KEYS.entries()) {
        const value = key(row)
        const all = value === null ? [] : (byKey[index]?.get(value) ?? [])
        // A deleted one counts only where the strategy finds no live one, which would have decided before.
        const [first, ...others] = all.filter((lead) => lead.isDeleted === isDeleted)
        if (first !== undefined) return others.length > 0 ? 'several' : first
      }
    }
    return 'none'
  }

  function join(row: LeadRow, found: ExistingLead | 'none'): void {
    const keys = KEYS.map((key) => key(row))
    const linked = keys.map((key, index) => (key === null ? undefined : groupOfKey[index]?.get(key)))
    const known = found === 'none' ? linked.find((group) => group !== undefined) : groupOfRecord.get(found)
    const group = known ?? { record: found === 'none' ? null : found, rows: [] }
    if (known === undefined) groups.push(group)
    if (found !== 'none') groupOfRecord.set(found, group)
    group.rows.push(row)
    for (const [index, key] of keys.entries()) {
      if (key !== null && groupOfKey[index]?.has(key) === false) groupOfKey[index].set(key, group)
    }
  }

  function settle({ record, rows: all }: Group): void {
    const taken = rules.inFile === 'merge' ? all : all.slice(...(rules.inFile === 'first' ? [0, 1] : [-1]))
    counts.skipped += all.length - taken.length
    const outcomes: Outcome[] = []
    let state: Lead | null = record
    for (const [index, row] of taken.entries()) {
      const next: Lead = state === null ? leadOf(row) : update(state, row)
      if (index > 0) outcomes.push(isSame(next, state) ? 'unchanged' : 'updated')
      else if (record === null) outcomes.push('created')
      else outcomes.push(record.isDeleted ? 'restored' : isSame(next, record) ? 'unchanged' : 'updated')
      state = next
    }
    if (state === null) return
    if (record === null) created.push(state)
    else after.set(record, state)
    const isBack = record !== null && !record.isDeleted && isSame(state, record)
    for (const outcome of outcomes) counts[isBack ? 'unchanged' : outcome]++
  }

  function decide(present: string | null, cell: string | null): string | null {
    return rules.blank === 'clear' ? cell : (cell ?? present)
  }

  function update(state: Lead, row: LeadRow): Lead {
    return {
      email: decide(state.email, row.email),
      phone: decide(state.phone, row.phone),
      name: decide(state.name, row.name),
      company: decide(state.company, row.company),
      title: decide(state.title, row.title),
    }
  }
}

function indexLeads(leads: readonly ExistingLead[], key: (lead: Lead) => string | null) {
  const found = new Map<string, ExistingLead[]>()
  for (const lead of leads) {
    const value = key(lead)
    if (value !== null) found.set(value, [...(found.get(value) ?? []), lead])
  }
  return found
}

const leadOf = ({ email, phone, name, company, title }: Lead): Lead => ({ email, phone, name, company, title })

export const leadText = ({ email, phone, name, company, title }: Lead): string =>
  JSON.stringify([email, phone, name, company, title])

const isSame = (a: Lead, b: Lead | null): boolean => b !== null && leadText(a) === leadText(b)
