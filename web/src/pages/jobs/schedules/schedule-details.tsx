import type { ReactNode } from 'react'
import { useObject } from '../../../api/objects.ts'
import type { ScheduleView } from '../../../api/types.ts'
import { Badge } from '../../../components/badge.tsx'
import { Panel } from '../../../components/panel.tsx'
import { useNamed } from '../../../fields/inputs/use-named.ts'
import { dateTime, list } from '../../../texts/format.ts'
import { it } from '../../../texts/import-texts.ts'
import { describeCron } from './describe-cron.ts'
import { useFileOf } from './follow-field.tsx'
import { followOf } from './schedule-draft.ts'
import { sourceWords } from './source-words.ts'

/** What a recurring import does, line by line. */
export function ScheduleDetails({ schedule }: { readonly schedule: ScheduleView }): ReactNode {
  const { source, headerNames, cron, timeZone, mode, nextRunAt, isPaused, ownerId } = schedule
  const object = useObject(schedule.object)
  const [owner] = useNamed('members', [ownerId])
  const words = it.schedules
  const lines: readonly (readonly [label: string, value: ReactNode])[] = [
    [words.object, object?.labelPlural ?? schedule.object],
    [words.columns.source, sourceWords(source)],
    ...(headerNames.length > 0 ? [[words.headers, list(headerNames)] as const] : []),
    [words.columns.when, `${describeCron(cron)} (${timeZone})`],
    [
      words.columns.next,
      isPaused || nextRunAt === null ? <Badge tone="warn">{words.paused}</Badge> : dateTime(nextRunAt),
    ],
    [words.mapping, <Followed key="followed" schedule={schedule} />],
    [words.mode, `${words.modes[mode].label}. ${words.modes[mode].meaning}`],
    [words.columns.owner, owner?.name ?? ''],
  ]
  return (
    <Panel title={words.details}>
      <dl className="grid grid-cols-[9rem_minmax(0,1fr)] gap-x-4 gap-y-2 p-4">
        {lines.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}

function Followed({ schedule }: { readonly schedule: ScheduleView }): ReactNode {
  const followed = followOf(schedule)
  const file = useFileOf(followed)
  const { follow } = it.schedules
  switch (followed.kind) {
    case 'auto':
      return follow.auto
    case 'import':
      return follow.import(file)
    case 'gone':
      return <span className="text-warn">{follow.goneText(followed.name)}</span>
    case 'template':
      return follow.template(schedule.template?.name ?? '')
  }
}
