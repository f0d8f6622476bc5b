import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { identifyProcess } from '../../src/infra/postgres/embedded/process-identity.ts'
import { copyProject, pretendInstalled, type ProjectCopy } from './project-copy.ts'

/** Installs by a link, tells that it did, and takes a moment. */
const fakeNpm = ({ root }: ProjectCopy): string => `
  const fs = require('node:fs')
  fs.appendFileSync('${root}/calls', process.argv.slice(2).join(' ') + '\\n')
  fs.mkdirSync('${root}/node_modules')
  setTimeout(() => fs.symlinkSync('${path.resolve('node_modules/node')}', '${root}/node_modules/node'), 300)`

const commonJs = (copy: ProjectCopy): void => {
  copy.write('npm/package.json', '{}')
  copy.write('npm/npm-cli.js', fakeNpm(copy))
}

const countCalls = ({ root }: ProjectCopy): number =>
  readFileSync(path.join(root, 'calls'), 'utf8').trim().split('\n').length

test('the first time installs, the second time does not', async () => {
  const copy = await copyProject()
  commonJs(copy)
  copy.write('program.mjs', `console.log('it runs')`)
  const env = { npm_execpath: path.join(copy.root, 'npm/npm-cli.js') }

  const first = copy.run(['program.mjs'], { env })
  expect(await first.ended).toEqual({ code: 0, signal: null })
  expect(first.output()).toMatch(/^Installing what Waybill needs.*\nit runs\n$/)

  const second = copy.run(['program.mjs'], { env })
  await second.ended
  expect(second.output()).toBe('it runs\n')
  expect(countCalls(copy)).toBe(1)
})

test('a changed lock file installs again', async () => {
  const copy = await copyProject()
  pretendInstalled(copy)
  copy.write('program.mjs', `console.log('it runs')`)
  expect(await copy.run(['program.mjs']).ended).toMatchObject({ code: 0 })

  const packages = { '': {}, 'node_modules/more': { version: '1.0.0' } }
  copy.write('package-lock.json', JSON.stringify({ lockfileVersion: 3, packages }))
  const run = copy.run(['program.mjs'])
  expect(await run.ended).toMatchObject({ code: 1 })
  expect(run.output()).toContain('npm was called')
})

test('what was installed by hand is not installed again, whatever other platforms would need', async () => {
  const copy = await copyProject()
  pretendInstalled(copy)
  const packages = { '': {}, 'node_modules/for-windows': { version: '1.0.0', optional: true } }
  copy.write('package-lock.json', JSON.stringify({ lockfileVersion: 3, packages }))
  copy.write('program.mjs', `console.log('it runs')`)
  const run = copy.run(['program.mjs'])
  await run.ended
  expect(run.output()).toBe('it runs\n')
})

test('two at once install once', async () => {
  const copy = await copyProject()
  commonJs(copy)
  copy.write('program.mjs', `console.log('it runs')`)
  const env = { npm_execpath: path.join(copy.root, 'npm/npm-cli.js') }

  const runs = [copy.run(['program.mjs'], { env }), copy.run(['program.mjs'], { env })]
  expect(await Promise.all(runs.map((run) => run.ended))).toEqual([
    { code: 0, signal: null },
    { code: 0, signal: null },
  ])
  expect(countCalls(copy)).toBe(1)
  expect(existsSync(path.join(copy.root, '.setup.lock'))).toBe(false)
})

test('the lock of a set-up that was killed does not last', async () => {
  const copy = await copyProject()
  pretendInstalled(copy)
  copy.write('program.mjs', `console.log('it runs')`)
  copy.write('.setup.lock', JSON.stringify({ pid: process.pid, startedAt: 'before' }))
  const run = copy.run(['program.mjs'])
  await run.ended
  expect(run.output()).toBe('it runs\n')
})

test('a set-up waits for one that is at work, and says so', async () => {
  const copy = await copyProject()
  pretendInstalled(copy)
  copy.write('program.mjs', `console.log('it runs')`)
  const startedAt = identifyProcess(process.pid).startedAt.split(':').at(-1)
  copy.write('.setup.lock', JSON.stringify({ pid: process.pid, startedAt }))
  const run = copy.run(['program.mjs'])
  await run.says('Another set-up of this project is running')
  copy.write('.setup.lock', JSON.stringify({ pid: process.pid, startedAt: 'before' }))
  await run.ended
  expect(run.output()).toContain('it runs')
})

test.each([
  ['npm error code ENOTFOUND', 'The npm registry cannot be reached.'],
  ['npm error ENOSPC: no space left on device', 'The disk is full.'],
  ['npm error code EACCES', 'There is no permission to write'],
  ['npm error something new', 'npm error something new'],
])('when npm says "%s", a person reads "%s"', async (printed, told) => {
  const copy = await copyProject()
  copy.write('npm-cli.js', `console.error(${JSON.stringify(printed)}); process.exit(1)`)
  const run = copy.run(['program.mjs'])
  expect(await run.ended).toEqual({ code: 1, signal: null })
  expect(run.output()).toContain(told)
  expect(run.output()).not.toContain('    at ')
})
