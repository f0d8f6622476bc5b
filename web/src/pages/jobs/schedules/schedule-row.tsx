import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { useObject } from '../../../api/objects.ts'
import type { ScheduleView } from '../../../api/types.ts'
import { Badge } from '../../../components/badge.tsx'
import { ObjectIcon } from '../../../components/object-icon.tsx'
import { Cell } from '../../../components/table.tsx'
import { TimeAgo } from '../../../components/time-ago.tsx'
import { useNamed } from '../../../fields/inputs/use-named.ts'
import { dateTime } from '../../../texts/format.ts'
import { it } from '../../../texts/import-texts.ts'
import { describeCron } from './describe-cron.ts'
import { RunBadge } from './run-badge.tsx'
import { ScheduleActions } from './schedule-actions.tsx'
import { sourceWords } from './source-words.ts'

export function ScheduleRow({ schedule }: { readonly schedule: ScheduleView }): ReactNode {
  const { cron, timeZone, nextRunAt, isPaused, lastRun, ownerId, template } = schedule
  const [owner] = useNamed('members', [ownerId])
  return (
    <tr className="hover:bg-hover">
      <Cell className="h-14">
        <Name schedule={schedule} />
      </Cell>
      <Cell>
        <span className="block truncate" title={describeCron(cron)}>
          {describeCron(cron)}
        </span>
        <span className="block truncate text-sm leading-4 text-faint">{timeZone}</span>
      </Cell>
      <Cell className="truncate text-muted">
        {isPaused || nextRunAt === null ? <Badge tone="warn">{it.schedules.paused}</Badge> : dateTime(nextRunAt)}
      </Cell>
      <Cell className="truncate text-muted">
        {template?.isGone === true ? (
          <Badge tone="bad" title={it.schedules.follow.goneText(template.name)}>
            {it.schedules.follow.goneBadge}
          </Badge>
        ) : lastRun === null ? (
          it.schedules.never
        ) : (
          <>
            <RunBadge run={lastRun} />
            <span className="mt-0.5 block truncate text-sm leading-4 text-faint">
              <TimeAgo iso={lastRun.startedAt ?? lastRun.dueAt} />
            </span>
          </>
        )}
      </Cell>
      <Cell className="truncate text-muted">{owner?.name}</Cell>
      <Cell>
        <ScheduleActions schedule={schedule} />
      </Cell>
    </tr>
  )
}

function Name({ schedule }: { readonly schedule: ScheduleView }): ReactNode {
  const object = useObject(schedule.object)
  const source = sourceWords(schedule.source)
  return (
    <span className="flex items-center gap-3">
      <span className="text-faint">
        <ObjectIcon name={object?.icon} />
      </span>
      <span className="min-w-0">
        <Link
          to="/jobs/schedules/$id"
          params={{ id: schedule.id }}
          className="block truncate font-semibold hover:underline"
          title={schedule.name}
        >
          {schedule.name}
        </Link>
        <span className="block truncate text-sm leading-4 text-faint" title={source}>
          {object?.labelPlural ?? schedule.object} · {source}
        </span>
      </span>
    </span>
  )
}
