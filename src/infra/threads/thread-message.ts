import type { ProblemDetails } from '../../core/problems.ts'
import type { RefusalCode } from '../../core/refusal.ts'

/** What a thread tells the one that started it. */
export type ThreadMessage<Progress, Result> =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly details: ProblemDetails }
  | { readonly kind: 'failed'; readonly message: string; readonly properties: ErrorProperties }

/** What tells errors of the database, of the way to it, and of files apart. */
type ErrorProperties = Partial<Readonly<Record<'code' | 'syscall', string | undefined>>>
