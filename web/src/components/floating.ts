/** How menus, lists and popovers look that float above a page, and their entries. */

export const FLOATING = 'appear rounded-lg border border-line bg-raised p-1 shadow-float outline-none'
export const FLOATING_ITEM =
  'flex min-h-8 cursor-default items-center gap-2 rounded-md px-2 py-1 outline-none data-focused:bg-hover data-disabled:text-faint'
