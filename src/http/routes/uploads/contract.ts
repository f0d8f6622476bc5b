import { z } from 'zod'
import type { DialectChange } from '../../../core/import/dialect.ts'
import type { UploadInspection } from '../../../operations/import/inspect-upload.ts'
import { describeRoute, Id, IdParams, nothing, type Shape } from '../../describe-route.ts'
import { DIALECT_CHOICES, FileInspection } from '../imports/import-schemas.ts'

const bytes = z.any().meta({ description: 'The bytes.', contentMediaType: 'application/octet-stream' })

const UploadedFile = z
  .object({ fileId: Id, name: z.string(), sizeBytes: z.number().int() })
  .meta({ id: 'UploadedFile', description: 'A file that an import can be started with.' })

export const uploadFile = describeRoute({
  operationId: 'uploadFile',
  tags: ['Files'],
  summary: 'Upload a file in one request, or have it fetched',
  description:
    'For scripts: the body is the file, of whatever type. Large files are better sent with tus (createUpload). Without ' +
    '`name` and with the type application/json, the body names a file that the server fetches: ' +
    '`{"url": "https://…", "headers": {"Authorization": "…"}, "name": "leads.csv"}`, of which only `url` is needed.',
  querystring: z.object({
    name: z
      .string()
      .min(1)
      .max(255)
      .exactOptional()
      .meta({ description: 'Needed unless the server fetches the file.', examples: ['leads.csv'] }),
  }),
  consumes: ['application/octet-stream', 'text/csv', 'application/json'],
  body: bytes,
  response: { 201: UploadedFile },
})

/** What a body of the type application/json asks for. */
export const FetchOrder = z.strictObject({
  url: z.string().max(4000),
  headers: z.record(z.string(), z.string()).exactOptional(),
  name: z.string().min(1).max(255).exactOptional(),
})

const TUS = 'Protocol tus 1.0, https://tus.io: any of its clients will do.'

const header = (description: string) => z.string().exactOptional().meta({ description })

const VERSION = { 'tus-resumable': header('1.0.0: the version of the protocol, in every request.') }

const TusHeaders = z.looseObject(VERSION)

export const createUpload = describeRoute({
  operationId: 'createUpload',
  tags: ['Files'],
  summary: 'Begin a resumable upload',
  description: `${TUS} Send Upload-Length and, in Upload-Metadata, \`filename\`. The answer names the upload in Location.`,
  headers: z.looseObject({
    ...VERSION,
    'upload-length': header('Bytes of the whole file.'),
    'upload-metadata': header('`filename` and its value in Base64.'),
  }),
  response: { 201: nothing('Begun.') },
})

export const getUpload = describeRoute({
  operationId: 'getUpload',
  tags: ['Files'],
  summary: 'How far a resumable upload got',
  description: `${TUS} Upload-Offset tells. Once it is finished, Waybill-File-Id names the file.`,
  params: IdParams,
  headers: TusHeaders,
  response: { 200: nothing('Known; the headers tell the rest.') },
})

export const continueUpload = describeRoute({
  operationId: 'continueUpload',
  tags: ['Files'],
  summary: 'Go on with a resumable upload',
  description: `${TUS} The answer to the last part names the file in Waybill-File-Id.`,
  params: IdParams,
  headers: z.looseObject({ ...VERSION, 'upload-offset': header('Where the body begins in the file.') }),
  consumes: ['application/offset+octet-stream'],
  body: bytes,
  response: { 204: nothing('Taken; Upload-Offset tells how far.') },
})

const CONTAINERS = ['zip', 'compound', 'biff', 'html', 'xml', 'ndjson'] as const

export const inspectUpload = describeRoute({
  operationId: 'inspectUpload',
  tags: ['Files'],
  summary: 'What the bytes of an upload say that have come so far',
  description:
    'Of a text its first rows are there as soon as its first bytes are; the number of rows is estimated from the size of ' +
    'the whole file. What is not a table is refused at once. Choices are sent along, and again with createImport.',
  params: IdParams,
  querystring: z.object({
    ...DIALECT_CHOICES,
    headerRow: z.coerce.number().int().min(0).exactOptional(),
  } satisfies Shape<DialectChange>),
  response: {
    200: z
      .object({
        sizeBytes: z.number().int(),
        receivedBytes: z.number().int(),
        state: z.enum(['waiting', 'rows', 'whole']).meta({
          description: 'waiting: more bytes are needed; whole: the rows are seen once the file is complete.',
        }),
        container: z.enum(CONTAINERS).nullable().meta({ description: 'What the rows are in; null for a text.' }),
        inspection: FileInspection.nullable(),
      } satisfies Shape<UploadInspection>)
      .meta({ id: 'UploadInspection' }),
  },
})

export const cancelUpload = describeRoute({
  operationId: 'cancelUpload',
  tags: ['Files'],
  summary: 'Give up a resumable upload',
  description: TUS,
  params: IdParams,
  headers: TusHeaders,
  response: { 204: nothing('Gone.') },
})
