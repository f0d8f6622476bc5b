/** What becomes of a job while nobody works on it, nobody watches it, or the server is gone. */
import { expect, test } from 'vitest'
import type { JobView } from '../../src/operations/jobs/job-view.ts'
import { useWaybill } from './support/running-waybill.ts'

const waybill = useWaybill(['--services=web'])

/** The job of a file, once it is queued: nobody works on it, so that it stays so. */
async function queuedJob(file: string): Promise<string> {
  await expect.poll(() => jobsOf(file), { timeout: 20_000 }).toMatchObject([{ status: 'queued' }])
  const [job] = await jobsOf(file)
  return String(job?.id)
}

async function jobsOf(file: string): Promise<readonly JobView[]> {
  const { jobs = [] } = await waybill.request<{ readonly jobs?: readonly JobView[] }>('/jobs')
  return jobs.filter(({ fileName }) => fileName === file)
}

/** An object of its own for each test: imports into one object wait for each other. */
const importInto = (object: string, name: string, content = 'First Name,Name\nAda,Analytical\n') =>
  waybill.begin('import', waybill.file(name, content), '--object', object, '--yes', '--json')

test('Ctrl-C leaves the job to itself, and says how to find and to cancel it', async () => {
  const running = importInto('people', 'left.csv')
  const id = await queuedJob('left.csv')
  running.interrupt()
  const { exitCode, stdout, stderr } = await running.result
  expect({ exitCode, stdout }).toEqual({ exitCode: 130, stdout: '' })
  expect(stderr).toContain(`waybill jobs ${id}`)
  expect(stderr).toContain(`waybill cancel ${id}`)
  expect(await jobsOf('left.csv')).toMatchObject([{ status: 'queued' }])
})

test('a job that is cancelled meanwhile ends the command as not done', async () => {
  const running = importInto('companies', 'cancelled.csv')
  const id = await queuedJob('cancelled.csv')
  expect(await waybill.json('cancel', id)).toMatchObject([{ id, kind: 'import', status: 'cancelled' }])
  const { exitCode, stdout } = await running.result
  expect(exitCode).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ id, status: 'cancelled', created: 0 })
})

test('a command waits for a server that is started again, wherever it listens then', async () => {
  const running = importInto('leads', 'patient.csv')
  await queuedJob('patient.csv')
  const before = waybill.address()
  await waybill.restart(['--services=web,worker'])
  expect(waybill.address()).not.toBe(before)
  const { exitCode, stdout, stderr } = await running.result
  expect(exitCode, stderr).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ status: 'completed', created: 1 })
})

test('a command that watches a paused job says how it goes on, and goes on with it', async () => {
  await waybill.restart(['--services=web,worker'])
  const { stdout } = await importInto('tasks', 'kept.csv', 'Title\nCall back\n').result
  await waybill.restart(['--services=web'])
  const running = waybill.begin('undo', String(JSON.parse(stdout).id), '--json')
  await expect.poll(() => jobsOf('kept.csv'), { timeout: 20_000 }).toMatchObject([{ kind: 'undo' }, {}])
  const [undo] = await waybill.json('jobs', '--limit', '1')
  const id = String(undo?.['id'])

  expect((await waybill.run('pause', id)).stdout).toBe('The undo is paused.\n')
  await running.told('The job is paused.')
  expect((await waybill.run('jobs', id)).stdout).toContain(`What can be done now:\n  waybill resume ${id}\n`)
  expect(await waybill.json('resume', id)).toMatchObject([{ id, kind: 'undo', status: 'queued' }])
  await waybill.restart(['--services=web,worker'])
  const result = await running.result
  expect(result.exitCode, result.stderr).toBe(0)
  expect(result.stderr).toBe(`The job is paused. It goes on with: waybill resume ${id}\n`)
  expect(JSON.parse(result.stdout)).toMatchObject({ id, status: 'completed', removed: 1 })
})
