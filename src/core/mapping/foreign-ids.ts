/** Ids that nobody can look at, below a header that every system uses. */
import type { ColumnProfile } from '../import/dialect.ts'
import type { HeaderReading } from './claim.ts'
import { USUAL } from './dictionary/dictionary.ts'
import { headerKey } from './header-key.ts'
import { asWritten, readKey, type Lexicon } from './lexicon.ts'
import { FOREIGN_ID } from './unmapped-reason.ts'

/**
 * "Id" above cells that are all empty so far may be anybody's. It is ours where all other headers are written
 * as our own files write them: the ids of another system would fail every row further down.
 */
export function dropForeignIds(
  lexicon: Lexicon,
  columns: readonly ColumnProfile[],
  readings: readonly HeaderReading[],
): readonly HeaderReading[] {
  const isOurFile = columns.every(({ header }) => isOurs(lexicon, header))
  return readings.map((reading, position) => {
    if (isOurFile || (columns[position]?.samples.length ?? 0) > 0 || !reading.claims.some(isOwnId)) return reading
    const claims = reading.claims.filter((claim) => !isOwnId(claim))
    return { ...reading, claims, remark: reading.remark ?? FOREIGN_ID }
  })
}

/** A label, an API name or a short form, which no word of other systems is as sure as. */
const isOurs = (lexicon: Lexicon, header: string): boolean =>
  lexicon.names.has(asWritten(header)) ||
  readKey(lexicon, headerKey(header))?.claims.some(({ strength }) => strength > USUAL) === true

const isOwnId = ({ target }: HeaderReading['claims'][number]): boolean =>
  target.kind === 'part' && target.part.column === 'id'
