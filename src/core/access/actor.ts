import type { Role } from './role.ts'

/** How a change came about; kept with every record. */
export type Source = 'manual' | 'import' | 'api' | 'system'

/** Who acts: a member at the browser or the shell, or a program with a key that a member made. */
export interface Actor {
  readonly workspaceId: string
  /** Schema of the workspace's record tables. */
  readonly schema: string
  readonly memberId: string
  readonly source: Source
  readonly role: Role
}
