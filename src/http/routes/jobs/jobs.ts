import type { Services } from '../../../operations/context.ts'
import { getJobPace } from '../../../operations/jobs/job-pace.ts'
import { cancelJob, getJob, listJobs, pauseJob, resumeJob } from '../../../operations/jobs/jobs.ts'
import { previewUndo } from '../../../operations/jobs/preview-undo.ts'
import { undoJob } from '../../../operations/jobs/undo-job.ts'
import type { App } from '../../app.ts'
import { contextOf } from '../../authenticate.ts'
import { IDEMPOTENT } from '../../idempotent.ts'
import * as contract from './contract.ts'

export function addJobRoutes(app: App, services: Services): void {
  app.get('/jobs', { schema: contract.listJobs }, async (request) => ({
    jobs: await listJobs(contextOf(services, request), request.query),
  }))

  app.get('/jobs/:id', { schema: contract.getJob }, (request) =>
    getJob(contextOf(services, request), request.params.id),
  )

  app.get('/jobs/:id/pace', { schema: contract.getJobPace }, (request) =>
    getJobPace(contextOf(services, request), request.params.id),
  )

  app.post('/jobs/:id/pause', { schema: contract.pauseJob }, (request) =>
    pauseJob(contextOf(services, request), request.params.id),
  )

  app.post('/jobs/:id/resume', { schema: contract.resumeJob }, (request) =>
    resumeJob(contextOf(services, request), request.params.id),
  )

  app.post('/jobs/:id/cancel', { schema: contract.cancelJob }, (request) =>
    cancelJob(contextOf(services, request), request.params.id),
  )

  app.post('/jobs/:id/undo', { schema: contract.undoJob, config: IDEMPOTENT }, async (request, reply) =>
    reply.code(202).send(await undoJob(contextOf(services, request), request.params.id)),
  )

  app.get('/jobs/:id/undo-preview', { schema: contract.previewUndo }, (request) =>
    previewUndo(contextOf(services, request), request.params.id),
  )
}
