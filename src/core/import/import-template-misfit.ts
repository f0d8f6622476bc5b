/**
 * What no longer fits:
 *   columnGone  the file has not got a column that the template knows
 *   columnNew   the template does not know a column of the file
 *   fieldGone   the object has not got a field that the template uses any more
 *   optionGone  an option or a decision refers to something that is not there any more
 */
export const MISFIT_KINDS = ['columnGone', 'columnNew', 'fieldGone', 'optionGone'] as const

export interface TemplateMisfit {
  readonly kind: (typeof MISFIT_KINDS)[number]
  /** The header of the column, or the name of the option. */
  readonly name: string
  /** In words, with what happens instead. */
  readonly message: string
}

/** How an import and a template stand to each other; kept with the import. */
export interface ImportTemplateUse {
  readonly id: string
  readonly name: string
  /** False: it fits in part and is only offered. */
  readonly isApplied: boolean
  readonly misfits: readonly TemplateMisfit[]
}

export interface TemplateFit {
  /** `exact`: the same headers in any order, and everything that the template names is there. */
  readonly kind: 'exact' | 'near' | 'none'
  /** Share of the columns that file and template have in common, 0 to 1. */
  readonly likeness: number
  readonly misfits: readonly TemplateMisfit[]
}
