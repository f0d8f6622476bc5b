import type { FittedView } from '../../core/view/view-definition.ts'

/** A view as it is shown to one member: its definition as far as it fits their model. */
export interface ViewView extends FittedView {
  readonly id: string
  readonly name: string
  readonly isShared: boolean
  readonly isMine: boolean
  readonly mayChange: boolean
  readonly maker: { readonly id: string; readonly name: string }
  /** Orders the views of an object; between those of two neighbours there is always another one. */
  readonly position: number
}
