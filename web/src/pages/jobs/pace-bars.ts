import type { JobPace, JobView, Outcome } from '../../api/types.ts'
import { SHOWN_OUTCOMES } from '../../components/outcome.ts'

export interface Bar {
  readonly from: string
  readonly rowsPerSecond: number
  /** From below, in the order in which outcomes are always shown; together they are as high as the bar. */
  readonly parts: readonly BarPart[]
}

export interface BarPart {
  readonly outcome: Outcome
  readonly rowsPerSecond: number
  /** What stands below it. */
  readonly below: number
}

export interface Bars {
  readonly bars: readonly Bar[]
  readonly most: number
  readonly mean: number
}

/** Of an undo and a bulk change: what their words come to among the outcomes of rows. */
const ALSO: { readonly [count: string]: Outcome } = {
  putBack: 'updated',
  deletedAgain: 'restored',
  kept: 'skipped',
  deleted: 'removed',
} satisfies Partial<Record<keyof JobView['counts'], Outcome>>

export function barsOf(points: JobPace['points']): Bars {
  const bars = points.map(({ from, to, rows, counts }): Bar => {
    const seconds = secondsBetween(from, to)
    const rowsPerSecond = rows / seconds
    const byOutcome = new Map<Outcome, number>()
    for (const [name, count = 0] of Object.entries(counts)) {
      const outcome = ALSO[name] ?? SHOWN_OUTCOMES.find((each) => each === name)
      if (outcome !== undefined && count > 0) byOutcome.set(outcome, (byOutcome.get(outcome) ?? 0) + count)
    }
    const counted = [...byOutcome.values()].reduce((sum, count) => sum + count, 0)
    const parts: BarPart[] = []
    let below = 0
    for (const outcome of SHOWN_OUTCOMES) {
      const part = (rowsPerSecond * (byOutcome.get(outcome) ?? 0)) / Math.max(1, counted)
      if (part > 0) parts.push({ outcome, rowsPerSecond: part, below })
      below += part
    }
    return { from, rowsPerSecond, parts }
  })
  const seconds = points.reduce((sum, { from, to }) => sum + secondsBetween(from, to), 0)
  const rows = points.reduce((sum, each) => sum + each.rows, 0)
  return { bars, most: Math.max(...bars.map((bar) => bar.rowsPerSecond), 1), mean: seconds === 0 ? 0 : rows / seconds }
}

const LEAST_SECONDS = 0.001

const secondsBetween = (from: string, to: string): number =>
  Math.max(LEAST_SECONDS, (Date.parse(to) - Date.parse(from)) / 1000)
