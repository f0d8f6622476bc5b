import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { findProcesses, identifyProcess, isAlive, isSameProcessAlive, readCommand } from './process-identity.ts'

test('a process is itself, and not another of the same number', () => {
  const self = identifyProcess(process.pid)
  expect(isSameProcessAlive(self)).toBe(true)
  expect(isSameProcessAlive({ ...self, startedAt: `${self.startedAt}0` })).toBe(false)
})

test('a process that ended is gone', async () => {
  const child = spawn(process.execPath, ['-e', '0'])
  await once(child, 'exit')
  expect(isAlive(child.pid ?? 0)).toBe(false)
})

test('one that its parent did not collect is gone too', async () => {
  const script = `sleep 0 & echo $!; exec sleep 60`
  const parent = spawn('/bin/sh', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [pid] = await once(parent.stdout, 'data')
  // "exec" made the parent a program that never collects; the child needs a moment to end.
  await expect.poll(() => isAlive(Number(pid))).toBe(false)
  parent.kill('SIGKILL')
})

test('processes are found by their command', async () => {
  // "read" is the shell's own: a program that it starts would be a second process of this name for a moment.
  const child = spawn('/bin/sh', ['-c', 'echo ready; read -r answer', 'a-name-like-no-other'], {
    argv0: 'waybill-test-shell',
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  await once(child.stdout, 'data')
  expect(findProcesses((command) => command.startsWith('waybill-test-shell'))).toEqual([child.pid])
  expect(readCommand(child.pid ?? 0)).toContain('a-name-like-no-other')
  child.kill('SIGKILL')
})
