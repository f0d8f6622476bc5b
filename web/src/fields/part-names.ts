import type { FieldView } from '../api/types.ts'

type Part = FieldView['parts'][number]

/** "emails.primary" → "primary"; of a field with one part, the field's own name. */
export const nameOfPart = ({ path }: Part): string => path.slice(path.indexOf('.') + 1)

/** "Emails / Primary Email" → "Primary Email". */
export const labelOfPart = ({ label }: FieldView, { header }: Part): string =>
  header.startsWith(`${label} / `) ? header.slice(label.length + 3) : header
