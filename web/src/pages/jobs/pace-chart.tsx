import type { ReactNode } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { paceQuery } from '../../api/jobs.ts'
import type { JobPace, JobView } from '../../api/types.ts'
import { Panel } from '../../components/panel.tsx'
import { roundNumber, timeOfDay } from '../../texts/format.ts'
import { it } from '../../texts/import-texts.ts'
import { barsOf, type Bar } from './pace-bars.ts'

/** Below it a chart says less than the number. */
const LEAST_POINTS = 3

/** How fast a job went from beginning to end, and what became of its rows: a bar for each stretch of it. */
export function PaceChart({ job }: { readonly job: JobView }): ReactNode {
  const { data } = useQuery({ ...paceQuery(job), placeholderData: keepPreviousData })
  if (data === undefined || data.points.length < LEAST_POINTS) return null
  return <Chart points={data.points} />
}

const HEIGHT = 72
/** Of a bar at most: a few of them are no wider for having the page to themselves. */
const WIDEST_BAR_PX = 28
/** The times below need it. */
const NARROWEST_PX = 160

function Chart({ points }: JobPace): ReactNode {
  const { bars, most, mean } = barsOf(points)
  const told = it.run.paceOf(roundNumber(most), roundNumber(mean))
  return (
    <Panel title={it.run.pace} detail={told}>
      <div className="mx-4 mt-4 mb-2" style={{ maxWidth: Math.max(NARROWEST_PX, bars.length * WIDEST_BAR_PX) }}>
        <svg
          role="img"
          aria-label={`${it.run.pace}: ${told}`}
          viewBox={`0 0 ${bars.length} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="block h-18 w-full"
        >
          {bars.map((bar, index) => (
            <BarShape key={bar.from} bar={bar} x={index} scale={HEIGHT / most} />
          ))}
        </svg>
        <div className="mt-1 flex justify-between border-t border-line pt-1 text-sm text-faint">
          <span>{timeOfDay(points[0]?.from ?? '')}</span>
          <span>{timeOfDay(points.at(-1)?.to ?? '')}</span>
        </div>
      </div>
    </Panel>
  )
}

interface BarShapeProps {
  readonly bar: Bar
  readonly x: number
  /** Units of height for a row per second. */
  readonly scale: number
}

function BarShape({ bar, x, scale }: BarShapeProps): ReactNode {
  return (
    <g>
      <title>{it.run.stretch(timeOfDay(bar.from), roundNumber(bar.rowsPerSecond))}</title>
      {bar.parts.map(({ outcome, rowsPerSecond, below }) => (
        <rect
          key={outcome}
          x={x + 0.06}
          y={HEIGHT - (below + rowsPerSecond) * scale}
          width={0.88}
          height={rowsPerSecond * scale}
          className={FILLS[outcome]}
        />
      ))}
    </g>
  )
}

const FILLS = {
  created: 'fill-created',
  updated: 'fill-updated',
  restored: 'fill-restored',
  unchanged: 'fill-unchanged',
  skipped: 'fill-skipped',
  removed: 'fill-removed',
  failed: 'fill-failed',
} as const
