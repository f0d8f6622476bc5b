/** What the contracts of routes are made of. They check requests and answers, and are the OpenAPI document. */
import { z } from 'zod'
import { XLSX_TYPE } from './attachment.ts'
import { PROBLEM_TYPE, ProblemDocument } from './problem-document.ts'

interface OtherContent {
  readonly description: string
  readonly content: Readonly<Record<string, { readonly schema: z.ZodType }>>
}

export interface RouteDescription {
  /** Unique in the API; generated clients name their functions so. */
  readonly operationId: string
  readonly tags: readonly [Tag]
  readonly summary: string
  readonly description?: string
  readonly params?: z.ZodType
  readonly querystring?: z.ZodType
  readonly headers?: z.ZodType
  readonly body?: z.ZodType
  readonly consumes?: readonly string[]
  readonly response: Readonly<Record<number, z.ZodType | OtherContent>>
  readonly security?: readonly []
}

export const TAGS = {
  Access: 'Setting up, signing in and out, API keys.',
  Account: 'Your own password, second factor and sessions.',
  Members: 'Members, invitations, teams and roles.',
  Audit: 'Who did what, when and how.',
  Model: 'Objects and fields: what records look like.',
  Records: 'The records of an object.',
  Views: 'How members look at lists: columns, filter, sort and search under a name.',
  Files: 'Uploads, resumable or in one request.',
  Imports: 'From an uploaded file to records, and back.',
  Exports: 'From records to a file.',
  Jobs: 'Batch jobs: progress, pause, cancel.',
  Schedules: 'Imports that recur.',
  Notifications: 'What a member is told, in the app and by e-mail.',
  Webhooks: 'What other programs are told.',
  Server: 'Health, limits, and this document.',
} as const

export type Tag = keyof typeof TAGS

const problem = (description: string): OtherContent => ({
  description,
  content: { [PROBLEM_TYPE]: { schema: ProblemDocument } },
})

const PROBLEMS = {
  '4xx': problem('The request cannot be carried out; the code says why, the remedy what to do.'),
  '5xx': problem('The server failed. 503 passes: try again after the time in Retry-After.'),
}

export const describeRoute = <const D extends RouteDescription>(description: D) => ({
  ...description,
  response: { ...description.response, ...PROBLEMS },
})

/** For routes that answer without asking who it is. */
export const OPEN = { security: [] } as const

export const nothing = (description: string) => z.undefined().meta({ description })

/** An array whose elements are not written to: what operations return. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.array(item) as unknown as z.ZodType<readonly z.output<T>[], readonly z.input<T>[]>

/**
 * The properties of a schema for `T`, none missing: what a schema does not know is left out of the answer
 * without a word.
 */
export type Shape<T> = { readonly [name in keyof T]-?: z.ZodType<T[name]> }

export const DateTime = z.string().meta({ format: 'date-time', examples: ['2026-11-21T09:30:00.000Z'] })

/** Ids are checked by the operations: whatever is not an id is simply not found. */
export const Id = z.string().meta({ format: 'uuid' })

export const IdParams = z.object({ id: Id })

/** Something or somebody, as it is named beside other things. */
export const Named = z.object({ id: Id, name: z.string() })

/** What somebody calls a thing, or themselves. */
export const GivenName = z.string().trim().min(1).max(200)

/** Why something was not done. */
export const ErrorWords = z.object({ code: z.string(), message: z.string(), remedy: z.string() })

export const Cursor = z.string().exactOptional().meta({ description: 'What the page before gave as `next`.' })

/** `true` or `false` in a query string. */
export const Flag = z.enum(['true', 'false']).transform((text) => text === 'true')

/** A workbook, or the same as text. */
export const workbookFile = (description: string, textType: string): OtherContent => ({
  description,
  content: {
    [textType]: { schema: z.string() },
    [XLSX_TYPE]: { schema: z.string().meta({ format: 'binary' }) },
  },
})

export const textFile = (description: string, type: string): OtherContent => ({
  description,
  content: { [type]: { schema: z.string() } },
})
