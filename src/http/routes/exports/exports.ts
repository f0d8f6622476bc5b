import type { FastifyReply } from 'fastify'
import type { ExportFormat } from '../../../core/export/export-request.ts'
import type { Services } from '../../../operations/context.ts'
import {
  changeExportPreset,
  deleteExportPreset,
  listExportPresets,
  saveExportPreset,
} from '../../../operations/exports/export-presets.ts'
import { getExportSettings, updateExportSettings } from '../../../operations/exports/export-settings.ts'
import { fetchExport, getExport, linkExport } from '../../../operations/exports/fetch-export.ts'
import { startExport } from '../../../operations/exports/start-export.ts'
import { streamExport } from '../../../operations/exports/stream-export.ts'
import type { App } from '../../app.ts'
import { attachment, XLSX_TYPE } from '../../attachment.ts'
import { contextOf } from '../../authenticate.ts'
import { IDEMPOTENT } from '../../idempotent.ts'
import { withFilters } from '../records/read-filters.ts'
import * as contract from './contract.ts'
import { readStreamQuery } from './read-stream-query.ts'

/** Addresses are logged with what is asked for; a link opens the file. */
const UNLOGGED = { logLevel: 'warn' } as const

export function addExportRoutes(app: App, services: Services): void {
  app.post('/objects/:object/exports', { schema: contract.startExport, config: IDEMPOTENT }, async (request, reply) => {
    const job = await startExport(contextOf(services, request), request.params.object, request.body)
    return reply.code(202).send(job)
  })

  app.get('/objects/:object/records.csv', { schema: contract.streamCsv }, async (request, reply) => {
    const query = readStreamQuery('csv', withFilters(request.query))
    return send(reply, await streamExport(contextOf(services, request), request.params.object, query))
  })

  app.get('/objects/:object/records.xlsx', { schema: contract.streamWorkbook }, async (request, reply) => {
    const query = readStreamQuery('xlsx', withFilters(request.query))
    return send(reply, await streamExport(contextOf(services, request), request.params.object, query))
  })

  app.get('/exports/:id', { schema: contract.getExport }, (request) =>
    getExport(contextOf(services, request), request.params.id),
  )

  app.post('/exports/:id/link', { schema: contract.linkExport }, (request) =>
    linkExport(contextOf(services, request), request.params.id),
  )

  app.get(
    '/exports/:id/file',
    { schema: contract.fetchExport, config: { isOpen: true }, ...UNLOGGED },
    async (request, reply) => {
      const file = await fetchExport(services, request.params.id, request.query.token)
      reply.header('content-length', file.sizeBytes)
      return send(reply, file)
    },
  )

  app.get('/objects/:object/export-presets', { schema: contract.listExportPresets }, async (request) => ({
    presets: await listExportPresets(contextOf(services, request), request.params.object),
  }))

  app.post('/objects/:object/export-presets', { schema: contract.saveExportPreset }, async (request, reply) =>
    reply.code(201).send(await saveExportPreset(contextOf(services, request), request.params.object, request.body)),
  )

  app.patch('/export-presets/:id', { schema: contract.changeExportPreset }, (request) =>
    changeExportPreset(contextOf(services, request), request.params.id, request.body),
  )

  app.delete('/export-presets/:id', { schema: contract.deleteExportPreset }, async (request, reply) => {
    await deleteExportPreset(contextOf(services, request), request.params.id)
    return reply.code(204).send()
  })

  app.get('/export-settings', { schema: contract.getExportSettings }, (request) =>
    getExportSettings(contextOf(services, request)),
  )

  app.patch('/export-settings', { schema: contract.updateExportSettings }, (request) =>
    updateExportSettings(contextOf(services, request), request.body),
  )
}

interface SentFile {
  readonly name: string
  readonly format: ExportFormat
  readonly stream: NodeJS.ReadableStream
}

const TYPES: { readonly [format in ExportFormat]: string } = { csv: 'text/csv; charset=utf-8', xlsx: XLSX_TYPE }

const send = (reply: FastifyReply, { name, format, stream }: SentFile): FastifyReply =>
  attachment(reply, name, TYPES[format]).send(stream)
