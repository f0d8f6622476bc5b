import { useState, type ReactNode } from 'react'
import { Plus } from 'lucide-react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { mayDo, useSession } from '../../../api/session.ts'
import type { FieldView, ObjectView, RecordView } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { RelationPicker } from '../../../fields/relation-picker.tsx'
import { t } from '../../../texts/texts.ts'
import { NewRecordDialog } from '../new-record-dialog.tsx'

interface AddRelatedProps {
  readonly object: ObjectView
  /** The relation of the other object that leads here. */
  readonly field: FieldView
  /** Where it leads. */
  readonly target: RecordView
  readonly onAdd: (id: string) => void
}

/** Lets another record point here: one that is there, or a new one. */
export function AddRelated({ object, field, target, onAdd }: AddRelatedProps): ReactNode {
  const session = useSession()
  const [isOpen, setOpen] = useState(false)
  const [isNew, setNew] = useState(false)
  return (
    <span className="ml-auto flex">
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <Button variant="ghost" size="sm" icon={Plus}>
          {t.record.add(object.labelSingular)}
        </Button>
        <Popover
          placement="bottom end"
          offset={4}
          className="appear w-80 rounded-lg border border-line bg-raised shadow-float outline-none"
        >
          <Dialog aria-label={t.record.add(object.labelSingular)} className="outline-none">
            <RelationPicker
              object={object.apiName}
              label={object.labelPlural}
              values={[]}
              onChange={([chosen]) => {
                setOpen(false)
                if (chosen !== undefined) onAdd(chosen.id)
              }}
            />
            {mayDo(session, 'create', object.apiName) && (
              <div className="border-t border-line p-1">
                <Button
                  variant="ghost"
                  icon={Plus}
                  className="w-full justify-start"
                  onPress={() => {
                    setOpen(false)
                    setNew(true)
                  }}
                >
                  {t.record.createRelated(object.labelSingular)}
                </Button>
              </div>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
      {isNew && (
        <NewRecordDialog object={object} values={{ [field.apiName]: target.id }} onClose={() => setNew(false)} />
      )}
    </span>
  )
}
