/**
 * What tests read of answers, by the name of the property. Each route sends some of these: one that is not
 * sent is undefined, whatever its type says here, and fails what the test expects of it.
 */
import type { ImportView } from '../../../src/operations/import/import-view.ts'
import type { JobView } from '../../../src/operations/jobs/job-view.ts'
import type { ViewView } from '../../../src/operations/views/view-view.ts'

export interface AnswerBody extends Made, Trouble, Lists, Pick<ImportView, 'inspection' | 'mapping' | 'questions'> {}

/** What was made, changed or removed. */
interface Made {
  readonly id: string
  readonly apiName: string
  readonly label: string
  readonly name: string
  readonly state: string
  readonly deletedAt: string | null
  readonly revision: number
  readonly position: number
  readonly fileId: string
  readonly key: string
  readonly prefix: string
  readonly link: string
  readonly path: string
  readonly secret: string
  readonly uri: string
  readonly recoveryCodes: readonly string[]
  readonly ended: number
  readonly member: Named & { readonly email: string }
  readonly workspace: Named
  /** Of a session, the role itself; elsewhere its API name. */
  readonly role: string & Labelled
  readonly permissions: { readonly objects: Readonly<Record<string, { readonly fields: unknown }>> }
  readonly contact: { readonly id: string }
  readonly counts: Readonly<Record<string, number>>
}

/** Why something was not done. */
interface Trouble {
  readonly code: string
  readonly message: string
  readonly remedy: string
  readonly requestId: string
}

interface Lists {
  readonly count: number
  readonly views: readonly ViewView[]
  readonly next: string
  /** Of sample data: how many of each object. */
  readonly records: readonly SomeRecord[] & { readonly people: number }
  readonly jobs: readonly JobView[]
  /** Whoever asks has one. */
  readonly sessions: readonly [Session, ...Session[]]
  readonly apiKeys: readonly { readonly lastUsedAt: string | null }[]
  readonly objects: readonly (Labelled & {
    readonly records: { readonly count: number }
    readonly relatedBy: unknown
  })[]
  readonly fields: readonly (Labelled & { readonly isReadOnly: boolean })[]
  readonly roles: readonly Labelled[]
  readonly teams: readonly unknown[]
  readonly members: readonly (Named & { readonly state: string })[]
  readonly invited: readonly unknown[]
  readonly entries: readonly { readonly action: string; readonly details: { readonly address: string } }[]
  readonly related: readonly { readonly object: string }[]
  readonly items: readonly RowOutcome[]
  readonly rows: readonly RowOutcome[]
}

interface Named {
  readonly id: string
  readonly name: string
}

interface Labelled {
  readonly apiName: string
}

interface Session {
  readonly id: string
  readonly isPresent: boolean
}

interface RowOutcome {
  readonly id: string | null
  readonly outcome: string
  readonly problem?: { readonly code: string }
  readonly problems: readonly { readonly code: string }[]
}

interface SomeRecord {
  readonly id: string
  readonly name: { readonly first: string }
  readonly city: string
}
