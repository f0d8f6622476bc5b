/** Running a program of the project: as if it had been called directly. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { startProgram } from '../support/run-program.ts'
import { copyProject, pretendInstalled, type ProjectCopy } from './project-copy.ts'

async function projectWith(program: string): Promise<ProjectCopy> {
  const copy = await copyProject()
  pretendInstalled(copy)
  copy.write('program.mjs', program)
  return copy
}

test('arguments, input and exit code pass through, and the runtime is the pinned one', async () => {
  const copy = await projectWith(`
    for await (const data of process.stdin) process.stdout.write(data)
    console.log(JSON.stringify(process.argv.slice(2)), process.version)
    process.exitCode = 3`)
  const run = copy.run(['program.mjs', 'a b', '--json', ''], { input: 'hello ' })
  expect(await run.ended).toEqual({ code: 3, signal: null })
  expect(run.output()).toBe(`hello ["a b","--json",""] ${process.version}\n`)
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s reaches the program, which decides how to end', async (signal) => {
  const copy = await projectWith(`
    process.on('${signal}', () => process.exit(5))
    setInterval(() => {}, 1000)
    console.log('up')`)
  const run = copy.run(['program.mjs'])
  await run.says('up')
  run.process.kill(signal)
  expect(await run.ended).toEqual({ code: 5, signal: null })
})

test('a program that is killed looks killed', async () => {
  const copy = await projectWith(`process.kill(process.pid, 'SIGKILL')`)
  expect(await copy.run(['program.mjs']).ended).toEqual({ code: null, signal: 'SIGKILL' })
})

test('when npm’s shell dies of a signal, the program is told to stop', async () => {
  const copy = await projectWith(`
    process.on('SIGTERM', () => { console.log('told'); process.exit(0) })
    setInterval(() => {}, 1000)
    console.log('up')`)
  const command = `"${process.execPath}" "${copy.root}/scripts/run.mjs" program.mjs; true`
  const shell = spawn('/bin/sh', ['-c', command], {
    env: { ...process.env, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(shell.stdout, 'data')
  shell.kill('SIGKILL')
  const [said] = await once(shell.stdout, 'data')
  expect(String(said)).toBe('told\n')
})

test('the command runs from any folder, through a link, on the files of that folder', async () => {
  const copy = await copyProject()
  pretendInstalled(copy)
  copy.write('src/cli/main.ts', `console.log(process.cwd(), process.argv.slice(2).join(' '))`)
  copy.write('elsewhere/empty', '')
  const cwd = path.join(copy.root, 'elsewhere')
  symlinkSync(path.join(copy.root, 'bin', 'waybill.mjs'), path.join(cwd, 'link'))

  const run = startProgram(process.execPath, [path.join(cwd, 'link'), 'import', 'x.csv'], { cwd })
  expect(await run.ended).toEqual({ code: 0, signal: null })
  expect(run.output()).toBe(`${cwd} import x.csv\n`)
})

test('an older Node is told what is missing', async () => {
  const copy = await projectWith('')
  const pretend = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.20.0'})`
  const run = startProgram(process.execPath, [
    '--import',
    pretend,
    path.join(copy.root, 'scripts/run.mjs'),
    'program.mjs',
  ])
  expect(await run.ended).toEqual({ code: 1, signal: null })
  expect(run.output()).toContain('needs Node 20 or newer to set itself up; this is Node 18.20.0')
})
