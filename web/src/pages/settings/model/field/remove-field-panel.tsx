import { useState, type ReactNode } from 'react'
import { Trash2 } from 'lucide-react'
import type { FieldView, ObjectView } from '../../../../api/types.ts'
import { Button } from '../../../../components/button.tsx'
import { Panel } from '../../../../components/panel.tsx'
import { st } from '../../../../texts/settings-texts.ts'
import { RemoveFieldDialog } from './remove-field-dialog.tsx'

interface RemoveFieldPanelProps {
  readonly object: ObjectView
  readonly field: FieldView
}

export function RemoveFieldPanel({ object, field }: RemoveFieldPanelProps): ReactNode {
  const [isAsking, setAsking] = useState(false)
  return (
    <Panel>
      <div className="flex items-center gap-4 px-4 py-3">
        <p className="min-w-0 flex-1 text-muted">
          {field.isCustom ? st.model.removeFieldWhy : st.model.removeFieldFixed}
        </p>
        {field.isCustom && (
          <Button icon={Trash2} onPress={() => setAsking(true)}>
            {st.model.removeField}
          </Button>
        )}
      </div>
      {isAsking && <RemoveFieldDialog object={object} field={field} onClose={() => setAsking(false)} />}
    </Panel>
  )
}
