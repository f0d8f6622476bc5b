import type { ViewView } from '../../operations/views/view-view.ts'
import { CommandFailure } from '../command-failure.ts'
import type { Shell } from '../shell.ts'

interface ViewList {
  readonly views: readonly ViewView[]
}

export async function listViews({ api }: Shell, object: string): Promise<readonly ViewView[]> {
  const { views } = await api.request<ViewList>(`/objects/${encodeURIComponent(object)}/views`)
  return views
}

/** The view that a person names: by name whatever its case, one's own before those of others, or by id. */
export async function findView(shell: Shell, object: string, name: string): Promise<ViewView> {
  const wanted = name.trim().toLowerCase()
  const found = (await listViews(shell, object)).filter(
    (each) => each.id === wanted || each.name.toLowerCase() === wanted,
  )
  const view = found.find(({ isMine }) => isMine) ?? found[0]
  if (view === undefined) {
    throw new CommandFailure({
      code: 'VIEW_UNKNOWN',
      message: `There is no view "${name}" of ${object}.`,
      remedy: `List them with: waybill views ${object}`,
    })
  }
  if (view.isBroken) shell.output.prose(`A condition of the view "${view.name}" does not fit any more: it is left out.`)
  return view
}
