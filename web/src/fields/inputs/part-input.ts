import type { FieldView } from '../../api/types.ts'

/** What the input of each type gets. Each names itself by the label, which stands beside it for the eye. */
export interface PartInputProps {
  readonly field: FieldView
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly label: string
  readonly isMany: boolean
  readonly withMe: boolean
  readonly autoFocus: boolean
}
