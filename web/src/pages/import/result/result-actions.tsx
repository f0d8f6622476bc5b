import { useState, type ReactNode } from 'react'
import { Undo2 } from 'lucide-react'
import { Button, ButtonLink } from '../../../components/button.tsx'
import { t } from '../../../texts/texts.ts'
import { UndoDialog } from '../../jobs/undo-dialog.tsx'
import type { StageProps } from '../stage-props.ts'

export function ResultActions({ view, object }: StageProps): ReactNode {
  const [isAsking, setAsking] = useState(false)
  return (
    <div className="flex flex-wrap gap-2">
      {view.can.undo && (
        <Button icon={Undo2} onPress={() => setAsking(true)}>
          {t.result.undo}
        </Button>
      )}
      <ButtonLink to="/imports/new" search={{ object: object.apiName }}>
        {t.result.again}
      </ButtonLink>
      <ButtonLink variant="primary" to="/objects/$object" params={{ object: object.apiName }}>
        {t.result.openRecords(object.labelPlural)}
      </ButtonLink>
      <UndoDialog job={view} isOpen={isAsking} onClose={() => setAsking(false)} />
    </div>
  )
}
