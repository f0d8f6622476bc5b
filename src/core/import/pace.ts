/** How fast a job went, told from the moments at which its chunks were finished. */

export interface FinishedChunk {
  /** Milliseconds since the epoch; chunks come in this order. */
  readonly finishedAt: number
  readonly rows: number
  readonly counts: Readonly<Record<string, number>>
}

/** What was done in one stretch of time. */
export interface PacePoint {
  readonly from: number
  readonly to: number
  readonly rows: number
  readonly counts: Readonly<Record<string, number>>
}

const MOST_POINTS = 120

/** Chunks that are worked on at the same time: the next one of a lane begins when the one before is through. */
const LANES = 2

/** Nobody works so much longer than usual on a chunk: the job was put down meanwhile. */
const PAUSE_FACTOR = 4

interface Span {
  readonly from: number
  readonly to: number
  readonly rows: number
  readonly counts: Readonly<Record<string, number>>
}

/**
 * Stretches of equal length from the beginning of the first chunk to the end of the last one; together they have every
 * row and every count. Each chunk counts evenly over the time that it took.
 */
export function paceOf(chunks: readonly FinishedChunk[]): readonly PacePoint[] {
  const spans = spansOf(chunks)
  const start = Math.min(...spans.map(({ from }) => from))
  const end = Math.max(...spans.map(({ to }) => to))
  if (spans.length < 2 || end <= start) return []
  const points = Math.min(MOST_POINTS, spans.length)
  const names = [...new Set(spans.flatMap(({ counts }) => Object.keys(counts)))]
  const moments = Array.from({ length: points + 1 }, (_, index) => start + ((end - start) * index) / points)
  const done = moments.map((moment) => ({
    moment,
    rows: sumUntil(spans, moment, ({ rows }) => rows),
    counts: names.map((name) => sumUntil(spans, moment, ({ counts }) => counts[name] ?? 0)),
  }))
  return done.slice(1).map(({ moment, rows, counts }, index) => {
    const before = done[index]
    const gained = counts.map((count, place) => count - (before?.counts[place] ?? 0))
    return {
      from: Math.round(before?.moment ?? start),
      to: Math.round(moment),
      rows: rows - (before?.rows ?? 0),
      counts: Object.fromEntries(names.flatMap((name, place) => (gained[place] ? [[name, gained[place]]] : []))),
    }
  })
}

function spansOf(chunks: readonly FinishedChunk[]): readonly Span[] {
  const lasted = chunks.slice(LANES).map(({ finishedAt }, index) => finishedAt - (chunks[index]?.finishedAt ?? 0))
  const usual = lasted.toSorted((a, b) => a - b)[Math.floor(lasted.length / 2)] ?? 0
  return chunks.map(({ finishedAt, rows, counts }, index) => {
    const before = chunks[index - LANES]?.finishedAt
    const own = before === undefined ? usual : Math.min(finishedAt - before, usual * PAUSE_FACTOR)
    return { from: finishedAt - Math.max(own, 1), to: finishedAt, rows, counts }
  })
}

/** Rounded as a sum, so that the parts of it come to the whole. */
const sumUntil = (spans: readonly Span[], moment: number, valueOf: (span: Span) => number): number =>
  Math.round(
    spans.reduce((sum, span) => {
      const share = Math.min(1, Math.max(0, (moment - span.from) / (span.to - span.from)))
      return sum + valueOf(span) * share
    }, 0),
  )
