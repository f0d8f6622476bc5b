import type { Services } from '../../../operations/context.ts'
import {
  createSchedule,
  deleteSchedule,
  getSchedule,
  listScheduleRuns,
  listSchedules,
  runSchedule,
  updateSchedule,
} from '../../../operations/schedules/schedules.ts'
import type { ScheduleView } from '../../../operations/schedules/schedule-view.ts'
import type { App } from '../../app.ts'
import { contextOf } from '../../authenticate.ts'
import * as contract from './contract.ts'

export function addImportScheduleRoutes(app: App, services: Services): void {
  app.post('/import-schedules', { schema: contract.createSchedule }, async (request, reply) =>
    reply.code(201).send(answer(await createSchedule(contextOf(services, request), request.body))),
  )

  app.get('/import-schedules', { schema: contract.listSchedules }, async (request) => ({
    schedules: (await listSchedules(contextOf(services, request))).map(answer),
  }))

  app.get('/import-schedules/:id', { schema: contract.getSchedule }, async (request) =>
    answer(await getSchedule(contextOf(services, request), request.params.id)),
  )

  app.patch('/import-schedules/:id', { schema: contract.updateSchedule }, async (request) =>
    answer(await updateSchedule(contextOf(services, request), request.params.id, request.body)),
  )

  app.delete('/import-schedules/:id', { schema: contract.deleteSchedule }, async (request, reply) => {
    await deleteSchedule(contextOf(services, request), request.params.id)
    return reply.code(204).send()
  })

  app.post('/import-schedules/:id/run', { schema: contract.runSchedule }, async (request, reply) =>
    reply.code(202).send(await runSchedule(contextOf(services, request), request.params.id)),
  )

  app.get('/import-schedules/:id/runs', { schema: contract.listRuns }, async (request) => ({
    runs: await listScheduleRuns(contextOf(services, request), request.params.id),
  }))
}

const answer = (view: ScheduleView) => ({ ...view, decisions: { ...view.decisions } })
