import type { ReactNode } from 'react'
import { TriangleAlert } from 'lucide-react'
import type { ColumnMapping } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'
import { useMappingScene } from './mapping-scene.ts'
import type { LineNote } from './use-mapping.ts'

interface LineNoteRowProps {
  readonly column: ColumnMapping
  readonly note: LineNote
  readonly onJoin: (columns: readonly number[], field: string) => void
}

/** Under the line that it is about: what was not done, why, and what can be done instead. */
export function LineNoteRow({ column, note, onJoin }: LineNoteRowProps): ReactNode {
  const { changes } = useMappingScene()
  const dismiss = (): void => changes.dismiss(column.index)
  return (
    <tr>
      <td colSpan={4} className="border-b border-line px-4 pb-3">
        {note.kind === 'refused' ? (
          <RefusalNote
            error={note.error}
            action={
              <Button size="sm" variant="ghost" onPress={dismiss}>
                {t.common.close}
              </Button>
            }
          />
        ) : (
          <Taken column={column} note={note} onJoin={onJoin} onDismiss={dismiss} />
        )}
      </td>
    </tr>
  )
}

interface TakenProps extends LineNoteRowProps {
  readonly note: LineNote & { readonly kind: 'taken' }
  readonly onDismiss: () => void
}

function Taken({ column, note: { target, holder }, onJoin, onDismiss }: TakenProps): ReactNode {
  const { changes } = useMappingScene()
  const canJoin = target.kind === 'part' && holder.field === target.path
  return (
    <div role="alert" className="flex flex-wrap items-center gap-2 rounded-lg border border-line bg-warn-soft p-2 pl-3">
      <TriangleAlert size={15} aria-hidden className="shrink-0 text-warn" />
      <p className="min-w-60 flex-1">{it.map.taken(target.header, holder.header)}</p>
      <Button
        size="sm"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the answer to what was just chosen
        autoFocus
        onPress={() => void changes.change(column.index, { mapping: [{ column: column.index, field: target.path }] })}
      >
        {it.map.takeOver}
      </Button>
      {canJoin && (
        <Button
          size="sm"
          onPress={() => {
            onDismiss()
            onJoin([holder.index, column.index], target.path)
          }}
        >
          {it.map.putTogether}
        </Button>
      )}
      <Button size="sm" variant="ghost" onPress={onDismiss}>
        {it.map.keepAsIs}
      </Button>
    </div>
  )
}
