import type { ProblemDetails } from '../../../core/problems.ts'
import type { RefusalCode } from '../../../core/refusal.ts'
import type { Staged } from './stage-rows.ts'

/** What the staging thread tells the one that started it. */
export type StageMessage =
  | { readonly kind: 'progress'; readonly rows: number; readonly share: number }
  | { readonly kind: 'done'; readonly staged: Staged }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly details: ProblemDetails }
  | { readonly kind: 'failed'; readonly message: string; readonly properties: ErrorProperties }

/** What tells the database's errors, and those of the way to it, apart. */
type ErrorProperties = Partial<Readonly<Record<'code' | 'syscall', string | undefined>>>
