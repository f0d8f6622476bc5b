import type { ReactNode } from 'react'
import { FindForm } from './find/find-form.tsx'
import type { FindProps } from './find/find-settings.ts'

interface FindReplaceDialogProps extends FindProps {
  readonly isOpen: boolean
}

/** Finds and replaces in a column, or cleans it, with a preview of what changes. Each time it opens it begins anew. */
export function FindReplaceDialog({ isOpen, ...props }: FindReplaceDialogProps): ReactNode {
  return isOpen && <FindForm {...props} />
}
