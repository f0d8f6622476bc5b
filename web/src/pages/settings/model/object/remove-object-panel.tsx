import { useState, type ReactNode } from 'react'
import { Trash2 } from 'lucide-react'
import type { ObjectView } from '../../../../api/types.ts'
import { Button } from '../../../../components/button.tsx'
import { Panel } from '../../../../components/panel.tsx'
import { st } from '../../../../texts/settings-texts.ts'
import { RemoveObjectDialog } from './remove-object-dialog.tsx'

export function RemoveObjectPanel({ object }: { readonly object: ObjectView }): ReactNode {
  const [isAsking, setAsking] = useState(false)
  return (
    <Panel>
      <div className="flex items-center gap-4 px-4 py-3">
        <p className="min-w-0 flex-1 text-muted">
          {object.isCustom ? st.model.removeObjectWhy : st.model.removeObjectFixed}
        </p>
        {object.isCustom && (
          <Button icon={Trash2} onPress={() => setAsking(true)}>
            {st.model.removeObject}
          </Button>
        )}
      </div>
      {isAsking && <RemoveObjectDialog object={object} onClose={() => setAsking(false)} />}
    </Panel>
  )
}
