/** What can be done with the view that is open, each with the dialog that it needs. */
import { useState, type ReactNode } from 'react'
import { useChangeView, useCreateView, useDeleteView, type SavedView } from '../../../api/views.ts'
import { ConfirmDialog } from '../../../components/dialog.tsx'
import { tell, tellRefusal } from '../../../components/toast.tsx'
import { t } from '../../../texts/texts.ts'
import type { ListState } from '../list/use-list-state.ts'
import { ViewDialog } from '../on-demand.tsx'

export interface ViewActions {
  /** Keeps what is shown: in the view itself, or under a new name where there is none to be changed. */
  readonly save: () => void
  readonly saveAs: () => void
  readonly rename: (() => void) | null
  readonly remove: (() => void) | null
  readonly dialog: ReactNode
}

type Open = 'saveAs' | 'rename' | 'remove' | null

export function useViewActions(object: string, state: ListState): ViewActions {
  const { view, shown } = state
  const [open, setOpen] = useState<Open>(null)
  const create = useCreateView(object)
  const change = useChangeView(object)
  const close = (): void => setOpen(null)
  const mayChange = view?.mayChange === true

  function save(): void {
    if (view === null || !mayChange) return setOpen('saveAs')
    change.mutate(
      { id: view.id, definition: shown },
      {
        onSuccess: () => {
          state.openView(view.id)
          tell(t.list.views.saved(view.name))
        },
        onError: tellRefusal,
      },
    )
  }

  return {
    save,
    saveAs: () => setOpen('saveAs'),
    rename: mayChange ? () => setOpen('rename') : null,
    remove: mayChange ? () => setOpen('remove') : null,
    dialog: (
      <>
        {open === 'saveAs' && (
          <ViewDialog
            title={t.list.views.saveAs}
            submitLabel={t.list.views.create}
            onClose={close}
            onSubmit={async (input) => {
              const created = await create.mutateAsync({ ...input, definition: shown })
              state.openView(created.id)
            }}
          />
        )}
        {open === 'rename' && view !== null && (
          <ViewDialog
            title={t.list.views.renameTitle}
            submitLabel={t.list.views.change}
            name={view.name}
            isShared={view.isShared}
            onClose={close}
            onSubmit={(input) => change.mutateAsync({ id: view.id, ...input })}
          />
        )}
        {view !== null && (
          <RemoveDialog object={object} view={view} state={state} isOpen={open === 'remove'} onClose={close} />
        )}
      </>
    ),
  }
}

interface RemoveDialogProps {
  readonly object: string
  readonly view: SavedView
  readonly state: ListState
  readonly isOpen: boolean
  readonly onClose: () => void
}

function RemoveDialog({ object, view, state, isOpen, onClose }: RemoveDialogProps): ReactNode {
  const remove = useDeleteView(object)
  const confirm = (): void =>
    remove.mutate(view.id, {
      onSuccess: () => {
        state.openView(null)
        tell(t.list.views.deleted(view.name))
      },
      onError: tellRefusal,
    })
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      onConfirm={confirm}
      title={t.list.views.deleteTitle(view.name)}
      confirmLabel={t.list.views.delete}
      isDangerous
    >
      {view.isShared ? t.list.views.deleteShared : t.list.views.deleteText}
    </ConfirmDialog>
  )
}
