/** A project that has the set-up scripts and next to nothing to install, in a folder of its own. */
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { type Started, startProgram, type StartOptions } from '../support/run-program.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

const LOCK_FILE = JSON.stringify({ lockfileVersion: 3, packages: { '': { name: 'copy' } } })

export interface ProjectCopy {
  readonly root: string
  write(file: string, text: string): void
  /** `node scripts/run.mjs …` in it. */
  run(args: readonly string[], options?: StartOptions): Started
}

export async function copyProject(): Promise<ProjectCopy> {
  const root = await mkdtemp(path.join(tmpdir(), 'waybill-set-up-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  const copy: ProjectCopy = {
    root,
    write(file, text) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
      writeFileSync(path.join(root, file), text)
    },
    run: (args, options) =>
      startProgram(process.execPath, [path.join(root, 'scripts', 'run.mjs'), ...args], {
        ...options,
        env: { npm_lifecycle_event: undefined, npm_execpath: path.join(root, 'npm-cli.js'), ...options?.env },
      }),
  }
  for (const folder of ['scripts', 'bin']) cpSync(path.join(ROOT, folder), path.join(root, folder), { recursive: true })
  copy.write('package.json', JSON.stringify({ type: 'module' }))
  copy.write('package-lock.json', LOCK_FILE)
  copy.write('npm-cli.js', `console.error('npm was called'); process.exit(1)`)
  return copy
}

/** As npm leaves it after installing what the lock file says. */
export function pretendInstalled({ root, write }: ProjectCopy): void {
  write('node_modules/.package-lock.json', LOCK_FILE)
  symlinkSync(path.join(ROOT, 'node_modules', 'node'), path.join(root, 'node_modules', 'node'))
}
