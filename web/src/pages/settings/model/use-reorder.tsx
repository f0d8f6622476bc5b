import { DropIndicator, useDragAndDrop, type DragAndDropOptions } from 'react-aria-components/useDragAndDrop'
import { moveKeys } from './move-keys.ts'

/**
 * Items of a list that are put in another order by dragging their handles; by keyboard with Enter on a handle, the
 * arrow keys, and Enter.
 *
 * @param onMove gets all keys in their new order
 */
export function useReorder(keys: readonly string[], onMove: (keys: readonly string[]) => void) {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (moved) => [...moved].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys: moved, target }) =>
      onMove(moveKeys(keys, [...moved].map(String), String(target.key), target.dropPosition)),
    renderDropIndicator,
  })
  return dragAndDropHooks
}

/** A line where the item will go. */
const renderDropIndicator: NonNullable<DragAndDropOptions['renderDropIndicator']> = (target) => (
  <DropIndicator target={target} className="relative z-10 -my-px h-0.5 outline-none data-drop-target:bg-accent-solid" />
)
