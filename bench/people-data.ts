/**
 * The data of the benchmark: People in 15 columns, the same for the same size on every machine.
 *
 * Of the rows half match a record that is there already, half are new, one in a hundred is bad (a date
 * that is no day of the calendar). Companies are named by domain, out of 50,000.
 */
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'

export const COMPANIES = 50_000

export const HEADERS = [
  'First Name',
  'Last Name',
  'Email',
  'Additional Emails',
  'Phone',
  'Job Title',
  'City',
  'LinkedIn',
  'Company / Domain',
  'Segment',
  'Tags',
  'Score',
  'Birthday',
  'Subscribed',
  'Notes',
] as const

const SEGMENTS = ['enterprise', 'mid_market', 'small_business'] as const
const TAGS = ['["vip","newsletter"]', '["partner"]', '["event-2026","newsletter","vip"]', ''] as const

export const companyDomain = (n: number): string => `company${n % COMPANIES}.example`

/** The address of record `n` among those that are there before the import. */
export const existingEmail = (n: number): string => `person${n}@${companyDomain(n)}`

const isMatch = (row: number): boolean => row % 2 === 0
const isBad = (row: number): boolean => row % 100 === 37

const twoDigits = (n: number): string => String(n).padStart(2, '0')

/** Numbers that can be dialled, in the plan of the United States. */
const phone = (n: number): string => `+1212${String(2_000_000 + ((n * 7) % 7_999_999)).padStart(7, '0')}`

function line(row: number): string {
  const email = isMatch(row) ? existingEmail(row) : `new${row}@${companyDomain(row)}`
  const birthday = isBad(row)
    ? '1999-02-30'
    : `19${twoDigits(60 + (row % 40))}-${twoDigits(1 + (row % 12))}-${twoDigits(1 + (row % 28))}`
  const tags = TAGS[row % TAGS.length] ?? ''
  return [
    `First${row % 5000}`,
    `Last${row % 7001}`,
    email,
    `other${row}@home.example`,
    phone(row),
    `Senior Engineer ${row % 300}`,
    `City ${row % 900}`,
    `https://www.linkedin.com/in/person-${row}`,
    companyDomain(row * 3),
    SEGMENTS[row % SEGMENTS.length],
    tags === '' ? '' : `"${tags.replaceAll('"', '""')}"`,
    `${row % 1000}.5`,
    birthday,
    row % 3 === 0 ? 'true' : 'false',
    `"Imported from the old system, page ${row % 40}, contract runs until spring."`,
  ].join(',')
}

const LINES_A_WRITE = 2000

export async function writePeople(path: string, rows: number): Promise<void> {
  const out = createWriteStream(path)
  out.write(`${HEADERS.join(',')}\n`)
  for (let row = 1; row <= rows; row += LINES_A_WRITE) {
    const last = Math.min(rows, row + LINES_A_WRITE - 1)
    const lines = Array.from({ length: last - row + 1 }, (_, i) => line(row + i))
    if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain')
  }
  out.end()
  await finished(out)
}
