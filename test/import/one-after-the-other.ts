/**
 * What an import comes to, told in the plainest way: one row after the other, in memory. It shares no
 * code with the engine, and knows one kind of record and one file.
 */
export interface Values {
  readonly jobTitle: string | null
  readonly city: string | null
  readonly company: string | null
  readonly badge: string | null
  readonly tags: readonly string[] | null
}

export interface Person extends Values {
  readonly email: string | null
  readonly isDeleted: boolean
}

export interface Row extends Values {
  readonly email: string | null
  /** A cell cannot be read. */
  readonly isBad: boolean
}

export interface Rules {
  readonly duplicates: 'update' | 'skip' | 'create'
  readonly blank: 'clear' | 'keep' | 'fill'
  readonly multiValues: 'replace' | 'add' | 'remove'
  /** Domains of the companies that are there. */
  readonly companies: ReadonlySet<string>
}

type Outcome = 'created' | 'updated' | 'restored' | 'unchanged' | 'skipped' | 'failed'

/** One record, with the rows that were for it. */
interface Entry {
  person: Person
  readonly before: Person | null
  readonly outcomes: Outcome[]
}

export function simulate(people: readonly Person[], rows: readonly Row[], rules: Rules) {
  const existing = new Map(people.map((person) => [keyOf(person), person]))
  const holders = new Map(people.flatMap((person) => (person.badge === null ? [] : [[person.badge, person] as const])))
  const byKey = new Map<string, Entry>()
  const entries: Entry[] = []
  /** Unique values that rows of the file have taken, and for which record. */
  const claims = new Map<string, string>()
  const lonely: Outcome[] = []

  for (const [number, row] of rows.entries()) {
    const key = keyOf(row)
    const found = key === null ? undefined : existing.get(key)
    const match = rules.duplicates === 'create' ? undefined : found
    const identity = key === null || rules.duplicates === 'create' ? `row ${number}` : key
    if (row.isBad) lonely.push('failed')
    else if (match !== undefined && rules.duplicates === 'skip') lonely.push('skipped')
    else if (isRefused(row, match, found)) lonely.push('failed')
    else if (rules.duplicates === 'skip' && byKey.has(identity)) lonely.push('skipped')
    else if (isClaimed(row, identity)) lonely.push('failed')
    else take(row, identity, match)
  }
  return {
    counts: countAll(),
    people: [
      ...people.filter((person) => !entries.some(({ before }) => before === person)),
      ...entries.map(({ person }) => person),
    ],
  }

  function isRefused(row: Row, match: Person | undefined, found: Person | undefined): boolean {
    if (row.company !== null && !rules.companies.has(row.company)) return true
    if (rules.duplicates === 'create' && found !== undefined) return true
    const holder = row.badge === null ? undefined : holders.get(row.badge)
    return holder !== undefined && holder !== match
  }

  function valuesOf(row: Row): readonly string[] {
    const email = rules.duplicates === 'create' && row.email !== null ? [`email ${keyOf(row)}`] : []
    return row.badge === null ? email : [...email, `badge ${row.badge}`]
  }

  function isClaimed(row: Row, identity: string): boolean {
    return valuesOf(row).some((value) => claims.has(value) && claims.get(value) !== identity)
  }

  function take(row: Row, identity: string, match: Person | undefined): void {
    for (const value of valuesOf(row)) claims.set(value, identity)
    const entry = byKey.get(identity)
    if (entry !== undefined) {
      const after = update(entry.person, row)
      entry.outcomes.push(isSame(after, entry.person) ? 'unchanged' : 'updated')
      entry.person = after
      return
    }
    const person = match === undefined ? create(row) : update({ ...match, isDeleted: false }, row)
    const outcome =
      match === undefined ? 'created' : match.isDeleted ? 'restored' : isSame(person, match) ? 'unchanged' : 'updated'
    const made: Entry = { person, before: match ?? null, outcomes: [outcome] }
    entries.push(made)
    byKey.set(identity, made)
  }

  function create(row: Row): Person {
    const tags = rules.multiValues === 'remove' ? null : row.tags
    const { email, jobTitle, city, company, badge } = row
    return { email, jobTitle, city, company, badge, tags, isDeleted: false }
  }

  function update(person: Person, row: Row): Person {
    return {
      ...person,
      // The same address, perhaps in another case.
      email: decide(person.email, row.email),
      jobTitle: decide(person.jobTitle, row.jobTitle),
      city: decide(person.city, row.city),
      company: decide(person.company, row.company),
      badge: decide(person.badge, row.badge),
      tags: decideList(person.tags, row.tags),
    }
  }

  function decide<T>(present: T | null, cell: T | null): T | null {
    if (rules.blank === 'clear') return cell
    return rules.blank === 'keep' ? (cell ?? present) : (present ?? cell)
  }

  function decideList(present: readonly string[] | null, cell: readonly string[] | null): readonly string[] | null {
    if (rules.multiValues === 'replace') return decide(present, cell)
    if (cell === null) return present
    const own = present ?? []
    const list =
      rules.multiValues === 'add'
        ? [...own, ...cell.filter((tag) => !own.includes(tag))]
        : own.filter((tag) => !cell.includes(tag))
    return list.length === 0 ? null : list
  }

  /** Rows that together leave a record as it was have all changed nothing. */
  function countAll(): Record<Outcome | 'removed', number> {
    const counts = { created: 0, updated: 0, restored: 0, unchanged: 0, skipped: 0, failed: 0, removed: 0 }
    for (const outcome of lonely) counts[outcome]++
    for (const { person, before, outcomes } of entries) {
      const isBack = before !== null && !before.isDeleted && isSame(person, before)
      for (const outcome of outcomes) counts[isBack ? 'unchanged' : outcome]++
    }
    return counts
  }
}

const keyOf = ({ email }: { readonly email: string | null }): string | null => email?.toLowerCase() ?? null

const isSame = (a: Person, b: Person): boolean =>
  JSON.stringify([a.email, a.jobTitle, a.city, a.company, a.badge, a.tags]) ===
  JSON.stringify([b.email, b.jobTitle, b.city, b.company, b.badge, b.tags])
