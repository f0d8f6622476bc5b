/** What a click brings up above a list, in a script of its own: see on-demand.tsx. */
export { FieldEditor } from '../../fields/field-editor.tsx'
export { ConditionForm } from './filter/condition-form.tsx'
export { NewFilter } from './filter/new-filter.tsx'
export { ExportDialog } from './export/export-dialog.tsx'
export { BulkDialog } from './selection/bulk-dialog.tsx'
export { SelectionBar } from './selection/selection-bar.tsx'
export { ViewDialog } from './views/view-dialog.tsx'
