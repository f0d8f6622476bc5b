/** What the sentences about the options of an import are made of, in whatever language. */
import type {
  BlankPolicy,
  DeletedPolicy,
  DuplicateMode,
  InFileRule,
  MissingPolicy,
  MultiValueMode,
} from '../../../src/core/import/import-options.ts'

export interface OptionsInWords {
  readonly singular: string
  readonly plural: string
  /** What finds existing records, in order, each as the labels of the fields that have to agree. */
  readonly rules: readonly (readonly string[])[]
  readonly duplicates: DuplicateMode
  readonly inFile: InFileRule
  readonly blank: BlankPolicy
  readonly deleted: DeletedPolicy
  /** Null where no field with several values is mapped. */
  readonly multiValues: MultiValueMode | null
  /** Whether what follows "+" in an e-mail address does not count. */
  readonly ignoresPlus: boolean
  /** Labels of the fields that follow a rule of their own in updates. */
  readonly exceptions: readonly string[]
  /** Mapped relations with what happens where their record is not there. */
  readonly missing: readonly { readonly label: string; readonly policy: MissingPolicy }[]
  /** Null where the object has no owners. */
  readonly owner: OwnerInWords | null
  readonly defaults: readonly { readonly label: string; readonly value: string }[]
  readonly defaultsOnUpdate: boolean
}

/** Whose created records are that the file gives no owner. */
export type OwnerInWords =
  | { readonly kind: 'you' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'member'; readonly name: string }
  | { readonly kind: 'turns'; readonly turns: readonly { readonly name: string; readonly weight: number }[] }
