/** Everything that can be found without running the product: types, lint, format. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = path.resolve(import.meta.dirname, '..')

const CHECKS = [
  { name: 'types', script: 'typescript/bin/tsc', args: ['-p', '.'] },
  { name: 'types of the pages', script: 'typescript/bin/tsc', args: ['-p', 'web'] },
  { name: 'lint', script: 'oxlint/bin/oxlint', args: [] },
  { name: 'format', script: 'oxfmt/bin/oxfmt', args: ['--check'] },
]

/** @returns {{ passed: number, failed: number }} */
export function runChecks() {
  const failed = CHECKS.filter((check) => !runCheck(check)).length
  return { passed: CHECKS.length - failed, failed }
}

function runCheck({ name, script, args }) {
  const file = path.join(ROOT, 'node_modules', script)
  const done = spawnSync(process.execPath, [file, ...args], { cwd: ROOT, encoding: 'utf8' })
  const succeeded = done.status === 0
  console.log(`${succeeded ? 'passed' : 'FAILED'}  ${name}`)
  if (!succeeded) console.log(`${done.stdout}${done.stderr}`.trimEnd())
  return succeeded
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = runChecks().failed === 0 ? 0 : 1
