import type { Waybill } from './waybill.ts'

/** What every part of the benchmark of lists is given. */
export interface ListBench {
  readonly waybill: Waybill
  readonly people: number
  readonly log: (line: string) => void
}

export interface Measured {
  readonly what: string
  readonly p50: number
  readonly p95: number
  /** The p95 must not be above it; null where nothing is asked for. */
  readonly target: number | null
  readonly unit: 'ms' | 'MB' | 'rows'
  /** What was found, so that nobody measures the wrong thing fast. */
  readonly found?: string
}

/** A table, and a line for what was missed. */
export function formatMeasured(count: number, measured: readonly Measured[], of = 'people'): string {
  const widest = Math.max(...measured.map(({ what }) => what.length))
  const lines = measured.map(({ what, p50, p95, target, unit, found = '' }) => {
    const verdict = target === null ? '' : p95 <= target ? 'ok' : 'MISSED'
    const figures = [p50, p95, target].map((each) => (each === null ? '' : `${Math.round(each)} ${unit}`).padStart(10))
    return `${what.padEnd(widest)}${figures.join('')}  ${verdict.padEnd(6)}  ${found}`.trimEnd()
  })
  const head = `${`${count.toLocaleString('en-US')} ${of}`.padEnd(widest)}${['p50', 'p95', 'target'].map((each) => each.padStart(10)).join('')}`
  const missed = measured.filter(({ p95, target }) => target !== null && p95 > target).length
  return [head, ...lines, missed === 0 ? 'Every target is reached.' : `${missed} of the targets are missed.`].join('\n')
}
