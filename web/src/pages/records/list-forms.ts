/** What a click brings up above a list, and what stands in the place of an empty one, in a script of their own: see on-demand.tsx. */
export { FieldEditor } from '../../fields/field-editor.tsx'
export { ConditionForm } from './filter/condition-form.tsx'
export { NewFilter } from './filter/new-filter.tsx'
export { EmptyList } from './empty-list.tsx'
export { ExportDialog } from './export/export-dialog.tsx'
export { SelectionBar } from './selection/selection-bar.tsx'
export { ViewDialog } from './views/view-dialog.tsx'
