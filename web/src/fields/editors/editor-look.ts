/** Looks that the editors share. */

/** Fills the cell of a list, or takes the place of a value in the panel. */
export const editorInput = (isInline: boolean): string =>
  isInline
    ? 'h-full min-h-7 w-full bg-surface px-2 outline-2 -outline-offset-2 outline-accent'
    : '-mx-2 w-[calc(100%+16px)] min-h-7 rounded-md border border-accent bg-surface px-2 py-0.5 outline-1 outline-accent'

export const FORM_INPUT =
  'h-8 w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-ink focus:border-accent focus:outline-2 focus:-outline-offset-1 focus:outline-accent data-invalid:border-bad aria-invalid:border-bad'
