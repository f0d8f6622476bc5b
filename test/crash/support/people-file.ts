/**
 * The records that are there, and a file of strangers' rows for them in which everything occurs that an
 * import does: it creates, updates, restores, leaves alone, refuses, relates, and comes back to records
 * that earlier rows of the file made or changed. Several chunks long.
 */
export const COMPANIES = 40
const PRESENT = 12_000
const NEW = 9000
/** Every so many rows a row means the same person as one before. */
const EVERY_REPEATED = 12

export const HEADER = 'email,firstName,lastName,city,jobTitle,companyDomain,tags'

const email = (person: number): string => `person${person}@strangers.example`
export const companyDomain = (company: number): string => `company${company}.example`

/** As they are before the import. */
export const presentPeople = (): string =>
  toCsv(Array.from({ length: PRESENT }, (_, person) => rowOf(person, `Town ${person % 90}`, 'Engineer')))

/** People that are deleted before the import. */
export const isDeleted = (person: number): boolean => person % 100 === 7
export const deletedEmails = (): readonly string[] =>
  Array.from({ length: PRESENT }, (_, person) => person)
    .filter(isDeleted)
    .map(email)

export function peopleFile(): string {
  const rows: string[] = []
  for (let person = 0; person < PRESENT + NEW; person++) {
    rows.push(firstRow(person))
    if (person % EVERY_REPEATED === 5) rows.push(rowOf(person - 5 - (person % 3), 'Anew', 'Director', 'loud'))
  }
  return toCsv(rows)
}

function firstRow(person: number): string {
  if (person % 150 === 13) return rowOf(person, 'Nowhere', 'Engineer').replace('@', ' at ')
  if (person % 400 === 21) return rowOf(person, 'Nowhere', 'Engineer').replace('company', 'unheard-of')
  // A quarter of those that are there stay exactly as they are.
  if (person % 4 === 0) return rowOf(person, `Town ${person % 90}`, 'Engineer')
  return rowOf(person, person % 5 === 0 ? '' : `City ${person % 70}`, 'Manager', 'quiet;new')
}

const rowOf = (person: number, city: string, jobTitle: string, tags = 'old'): string =>
  [
    email(person),
    `First${person % 499}`,
    `Last${person % 697}`,
    city,
    jobTitle,
    companyDomain(person % COMPANIES),
    tags,
  ].join(',')

const toCsv = (rows: readonly string[]): string => `${HEADER}\n${rows.join('\n')}\n`
