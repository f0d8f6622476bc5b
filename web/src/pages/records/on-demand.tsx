/** The forms of a list, which the list itself does not wait for. */
import type { ReactNode } from 'react'
import { onDemand } from '../../components/on-demand.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { withImportTexts } from '../../texts/import-texts.ts'

/** With the texts of imports, which a list does without. */
export const pastePage = () => withImportTexts(() => import('../import/upload/paste-dialog.tsx'))

const loadForms = () => import('./list-forms.ts')

const IN_POPOVER: ReactNode = (
  <div className="flex h-24 w-72 flex-col gap-3 p-3">
    <Skeleton className="h-8 w-full" />
    <Skeleton className="h-8 w-full" />
  </div>
)

export const ConditionForm = onDemand(async () => (await loadForms()).ConditionForm, IN_POPOVER)
export const NewFilter = onDemand(async () => (await loadForms()).NewFilter, IN_POPOVER)
/** In the place of a value: that is blank for a moment the first time. */
export const FieldEditor = onDemand(async () => (await loadForms()).FieldEditor)
export const EmptyList = onDemand(async () => (await loadForms()).EmptyList)
export const ExportDialog = onDemand(async () => (await loadForms()).ExportDialog)
export const PasteDialog = onDemand(async () => (await pastePage()).PasteDialog)
export const SelectionBar = onDemand(async () => (await loadForms()).SelectionBar)
export const ViewDialog = onDemand(async () => (await loadForms()).ViewDialog)
