import { useState, type ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { CalendarClock, Ellipsis, FilePlus, Repeat, Undo2 } from 'lucide-react'
import { Button, ButtonLink } from '../../../components/button.tsx'
import { Menu } from '../../../components/menu.tsx'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'
import { UndoDialog } from '../../jobs/undo-dialog.tsx'
import type { StageProps } from '../stage-props.ts'

export function ResultActions({ view, object }: StageProps): ReactNode {
  const [isAsking, setAsking] = useState(false)
  const navigate = useNavigate()
  const { apiName } = object
  const more = [
    {
      id: 'schedule',
      label: it.run.schedule,
      icon: CalendarClock,
      onAction: () => void navigate({ to: '/jobs/schedules/new', search: { like: view.id } }),
    },
    {
      id: 'another',
      label: it.run.another,
      icon: FilePlus,
      onAction: () => void navigate({ to: '/imports/new', search: { object: apiName } }),
    },
  ]
  return (
    <div className="flex flex-wrap gap-2">
      {view.can.undo && (
        <Button icon={Undo2} onPress={() => setAsking(true)}>
          {t.result.undo}
        </Button>
      )}
      <ButtonLink icon={Repeat} to="/imports/new" search={{ object: apiName, like: view.id }}>
        {it.run.repeat}
      </ButtonLink>
      <Menu label={it.run.more} actions={more} trigger={<Button icon={Ellipsis} label={it.run.more} />} />
      <ButtonLink variant="primary" to="/objects/$object" params={{ object: apiName }}>
        {t.result.openRecords(object.labelPlural)}
      </ButtonLink>
      <UndoDialog job={view} isOpen={isAsking} onClose={() => setAsking(false)} />
    </div>
  )
}
