import { tellTrouble } from '../../../../components/toast.tsx'
import { it } from '../../../../texts/import-texts.ts'

/** What is selected or copied in one stroke: these rows are read from the server one page after the other. */
const MOST_ROWS = 10_000

/** Says so where they are too many. */
export function isTooManyRows(rows: number): boolean {
  if (rows <= MOST_ROWS) return false
  const { title, text } = it.review.acts.tooManyRows
  tellTrouble(title(MOST_ROWS), text)
  return true
}
