import { z } from 'zod'
import { RUN_STATES, SCHEDULE_MODES } from '../../../core/schedule/import-source.ts'
import { DateTime, describeRoute, ErrorWords, GivenName, Id, IdParams, listOf, nothing } from '../../describe-route.ts'
import { IMPORT_DECISIONS } from '../imports/contract.ts'

const Source = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('url'), url: z.string().max(4000) }),
    z.strictObject({
      kind: z.literal('folder'),
      path: z.string().max(4000).meta({ description: 'Absolute, on the server, in WAYBILL_WATCHED_FOLDERS.' }),
      pattern: z
        .string()
        .min(1)
        .max(200)
        .meta({ examples: ['*.csv'] }),
    }),
  ])
  .meta({ id: 'ImportSource' })

const Run = z
  .object({
    id: Id,
    reason: z.enum(['time', 'late', 'request']).meta({
      description: '`late`: its time passed while no worker ran. `request`: somebody asked for it.',
    }),
    dueAt: DateTime,
    state: z.enum(RUN_STATES),
    error: ErrorWords.nullable(),
    startedAt: DateTime.nullable(),
    finishedAt: DateTime.nullable(),
    jobIds: listOf(Id).meta({ description: 'The imports that came of it.' }),
  })
  .meta({ id: 'ImportScheduleRun' })

const FollowedTemplate = z
  .object({
    id: Id.nullable(),
    name: z.string(),
    isGone: z.boolean().meta({
      description: 'Deleted, or not to be found by the owner any more: runs fail until another one is chosen.',
    }),
  })
  .meta({ id: 'FollowedTemplate' })

const Schedule = z
  .object({
    id: Id,
    name: z.string(),
    object: z.string(),
    ownerId: Id.meta({ description: 'The member whose permissions each run has.' }),
    source: Source,
    headerNames: listOf(z.string()).meta({ description: 'Their values are never shown again.' }),
    cron: z.string(),
    timeZone: z.string(),
    mode: z.enum(SCHEDULE_MODES),
    decisions: z
      .record(z.string(), z.unknown())
      .meta({ description: 'mapping, options, dialect, and the template or the import that is followed.' }),
    template: FollowedTemplate.nullable().meta({ description: 'The template that each run follows, as it is then.' }),
    isPaused: z.boolean(),
    nextRunAt: DateTime.nullable().meta({ description: 'Null while it is paused.' }),
    lastRun: Run.nullable(),
  })
  .meta({ id: 'ImportSchedule' })

const WHEN = {
  cron: z
    .string()
    .max(200)
    .meta({ description: 'Five fields: minute, hour, day, month, weekday.', examples: ['0 2 * * *'] }),
  timeZone: z
    .string()
    .max(100)
    .meta({ examples: ['Europe/Paris'] }),
}

const LIKE = Id.exactOptional().meta({
  description: 'An import of the same object whose mapping and options each run follows, instead of a template.',
})

const TEMPLATE = IMPORT_DECISIONS.template.meta({
  description:
    'Id or name of the template that each run follows, as it is then; null for none. It takes the place of `like`, ' +
    'and the other way round.',
})

const HEADERS = z.record(z.string(), z.string()).meta({
  description: 'Sent to the address, and to no other origin. Stored encrypted, never shown again.',
})
const MODE = z.enum(SCHEDULE_MODES).meta({
  description: '`apply`: goes in by itself (the default). `preview`: stops at the preview and tells its owner.',
})

export const createSchedule = describeRoute({
  operationId: 'createImportSchedule',
  tags: ['Schedules'],
  summary: 'Import again and again, from an address or a folder of the server',
  description: 'Each run acts for you, with what you may do at that time.',
  body: z
    .strictObject({
      name: GivenName,
      object: z.string(),
      source: Source,
      headers: HEADERS.exactOptional(),
      ...WHEN,
      mode: MODE.exactOptional(),
      ...IMPORT_DECISIONS,
      template: TEMPLATE,
      like: LIKE,
    })
    .meta({ id: 'NewImportSchedule' }),
  response: { 201: Schedule },
})

export const listSchedules = describeRoute({
  operationId: 'listImportSchedules',
  tags: ['Schedules'],
  summary: 'List recurring imports',
  description: 'Your own; all of them for those who see all jobs.',
  response: { 200: z.object({ schedules: listOf(Schedule) }).meta({ id: 'ImportScheduleList' }) },
})

export const getSchedule = describeRoute({
  operationId: 'getImportSchedule',
  tags: ['Schedules'],
  summary: 'A recurring import',
  params: IdParams,
  response: { 200: Schedule },
})

export const updateSchedule = describeRoute({
  operationId: 'updateImportSchedule',
  tags: ['Schedules'],
  summary: 'Change, pause or resume a recurring import',
  description: 'Only its owner changes it; whoever sees all jobs may pause it. Headers go when the origin changes.',
  params: IdParams,
  body: z
    .strictObject({
      name: GivenName.exactOptional(),
      source: Source.exactOptional(),
      headers: HEADERS.exactOptional(),
      cron: WHEN.cron.exactOptional(),
      timeZone: WHEN.timeZone.exactOptional(),
      mode: MODE.exactOptional(),
      isPaused: z.boolean().exactOptional(),
      ...IMPORT_DECISIONS,
      template: TEMPLATE,
      like: LIKE,
    })
    .meta({ id: 'ImportScheduleChange' }),
  response: { 200: Schedule },
})

export const deleteSchedule = describeRoute({
  operationId: 'deleteImportSchedule',
  tags: ['Schedules'],
  summary: 'Remove a recurring import',
  params: IdParams,
  response: { 204: nothing('Removed. Its imports stay.') },
})

export const runSchedule = describeRoute({
  operationId: 'runImportSchedule',
  tags: ['Schedules'],
  summary: 'Run it now',
  params: IdParams,
  response: { 202: Run },
})

export const listRuns = describeRoute({
  operationId: 'listImportScheduleRuns',
  tags: ['Schedules'],
  summary: 'What came of it',
  description: 'The newest 50.',
  params: IdParams,
  response: { 200: z.object({ runs: listOf(Run) }).meta({ id: 'ImportScheduleRunList' }) },
})
