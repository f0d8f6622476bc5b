import { z } from 'zod'
import type { AuditEntry as CoreEntry } from '../../../operations/access/audit.ts'
import { Cursor, DateTime, describeRoute, Id, listOf, type Shape, textFile } from '../../describe-route.ts'

const AuditEntry = z
  .object({
    id: Id,
    at: DateTime,
    member: z
      .object({ id: Id, name: z.string() })
      .nullable()
      .meta({ description: 'Who acted; null where nobody was let in.' }),
    source: z.string().meta({ description: 'manual, import, api or system.' }),
    action: z.string().meta({ examples: ['import.queued', 'role.updated', 'session.refused'] }),
    object: z.string().nullable(),
    subjectId: Id.nullable().meta({ description: 'What it was done to.' }),
    details: z.record(z.string(), z.unknown()),
  } satisfies Shape<CoreEntry>)
  .meta({ id: 'AuditEntry' })

const Filter = z.object({
  member: Id.exactOptional().meta({ description: 'Who acted.' }),
  action: z
    .string()
    .exactOptional()
    .meta({ description: 'A whole action, or a thing: `import` finds all that begin with `import.`.' }),
  object: z.string().exactOptional(),
  subject: Id.exactOptional(),
  source: z.enum(['manual', 'import', 'api', 'system']).exactOptional(),
  from: z.string().exactOptional().meta({ description: 'A date or date-time: from this one on.' }),
  until: z.string().exactOptional().meta({ description: 'A date or date-time: before this one.' }),
})

export const listAudit = describeRoute({
  operationId: 'listAudit',
  tags: ['Audit'],
  summary: 'List the audit log',
  description: 'The newest first.',
  querystring: Filter.extend({
    limit: z.coerce.number().int().min(1).max(500).exactOptional(),
    cursor: Cursor,
  }),
  response: {
    200: z.object({ entries: listOf(AuditEntry), next: z.string().nullable() }).meta({ id: 'AuditPage' }),
  },
})

export const exportAudit = describeRoute({
  operationId: 'exportAudit',
  tags: ['Audit'],
  summary: 'The audit log as a file',
  querystring: Filter,
  response: { 200: textFile('Every entry that the filter leaves, the newest first.', 'text/csv') },
})
