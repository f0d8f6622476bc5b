import type { ReactNode } from 'react'
import type { ScheduleRun } from '../../../api/types.ts'
import { Badge, type Tone } from '../../../components/badge.tsx'
import { it } from '../../../texts/import-texts.ts'

const TONES: { readonly [state in ScheduleRun['state']]: Tone } = {
  waiting: 'neutral',
  fetching: 'accent',
  importing: 'accent',
  review: 'warn',
  completed: 'good',
  unchanged: 'neutral',
  skipped: 'neutral',
  failed: 'bad',
}

export function RunBadge({ run: { state, error } }: { readonly run: ScheduleRun }): ReactNode {
  return (
    <Badge tone={TONES[state]} {...(error !== null && { title: error.message })}>
      {it.schedules.states[state]}
    </Badge>
  )
}
