/** A bar that shows how far something is, on a terminal; elsewhere nothing, so that logs stay readable. */
import { SingleBar } from 'cli-progress'
import { cutText } from './text-width.ts'

export interface BarState {
  /** What is being done: "Uploading". */
  readonly label: string
  readonly done: number
  /** 0 while it is not known. */
  readonly total: number
  /** What stands to the right: "450,000/1,000,000 rows · 31,200 rows/s · 18 s left". */
  readonly detail: string
}

export interface ProgressBar {
  update(state: BarState): void
  /** Takes the bar away. Calling it again does nothing. */
  end(): void
}

const NO_BAR: ProgressBar = { update: () => {}, end: () => {} }

export function openProgressBar(stream: NodeJS.WriteStream = process.stderr): ProgressBar {
  if (!stream.isTTY) return NO_BAR
  let state: BarState | null = null
  const bar = new SingleBar({
    stream,
    format: (_options, { maxWidth }) => (state === null ? '' : drawBar(state, maxWidth)),
    clearOnComplete: true,
    hideCursor: true,
    // Whoever handles Ctrl-C ends the bar first.
    gracefulExit: false,
    emptyOnZero: true,
  })
  return {
    update(next) {
      const isFirst = state === null
      state = next
      if (isFirst) bar.start(next.total, next.done)
      bar.setTotal(next.total)
      bar.update(next.done)
    },
    end() {
      if (state === null) return
      bar.stop()
      state = null
    },
  }
}

const LONGEST_BAR = 30
const SHORTEST_BAR = 8

/** One line that is never wider than the window. */
export function drawBar({ label, done, total, detail }: BarState, width: number): string {
  const share = total > 0 ? Math.min(1, done / total) : 0
  const percent = `${String(Math.floor(share * 100)).padStart(3)}%`
  const room = width - label.length - percent.length - detail.length - 5
  const length = Math.max(SHORTEST_BAR, Math.min(LONGEST_BAR, room))
  const filled = Math.round(share * length)
  const bar = '█'.repeat(filled) + '░'.repeat(length - filled)
  return cutText(`${label} ${bar} ${percent}  ${detail}`, width - 1)
}
