import type { ProblemCode } from '../problems.ts'
import type { RefusalCode } from '../refusal.ts'

export interface Words {
  readonly message: string
  readonly remedy: string
}

export interface Catalogue {
  readonly problems: { readonly [code in ProblemCode]?: Words }
  readonly refusals: { readonly [code in RefusalCode]?: Words }
  /** English patterns with what they are in the language: `The header fits "{target}"`. */
  readonly sentences: Readonly<Record<string, string>>
  /** Patterns around sentences of ours, or a `{list}` of them; they count only where these are known. */
  readonly joints: Readonly<Record<string, string>>
}
