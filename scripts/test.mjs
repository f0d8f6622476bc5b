/**
 * `npm test`: the checks, then every test. Its last line is "N passed, N failed", where a check counts as
 * one; other programs read that line. Arguments go to Vitest, and then only those tests run.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runChecks } from './check.mjs'
import { ensureChromium } from './install-chromium.mjs'
import { buildPages } from './setup/build-pages.mjs'
import { SetupError } from './setup/setup-error.mjs'

const ROOT = path.resolve(import.meta.dirname, '..')

const chosen = process.argv.slice(2)
const checks = chosen.length === 0 ? runChecks() : { passed: 0, failed: 0 }
if (!(await tryToBuildPages())) checks.failed += 1
const chromium = ensureChromium()
const tests = runTests(chosen)

const failed = checks.failed + tests.failed
const skipped = tests.skipped === 0 ? '' : `, ${tests.skipped} skipped`
console.log(`\n${checks.passed + tests.passed} passed, ${failed} failed${skipped}`)
process.exitCode = failed === 0 ? 0 : 1

/** The end-to-end tests open the built pages. */
async function tryToBuildPages() {
  try {
    await buildPages(ROOT)
    return true
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    console.log(`FAILED  pages\n${error.message}`)
    return false
  }
}

function runTests(args) {
  const folder = mkdtempSync(path.join(tmpdir(), 'waybill-results-'))
  const report = path.join(folder, 'results.json')
  const vitest = path.join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const done = spawnSync(process.execPath, [vitest, 'run', ...reporters, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...(chromium !== null && { CHROMIUM_PATH: chromium }) },
  })
  const counts = readCounts(report)
  rmSync(folder, { recursive: true, force: true })
  // A run that broke off, or an error outside of any test, is a failure that no test counts.
  if (done.status !== 0 && counts.failed === 0) counts.failed = 1
  if (counts.passed + counts.failed === 0) {
    console.log('No test ran.')
    counts.failed = 1
  }
  return counts
}

function readCounts(report) {
  try {
    const results = JSON.parse(readFileSync(report, 'utf8'))
    // A file that could not even be loaded has no tests to fail.
    const unloadable = results.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    )
    return {
      passed: results.numPassedTests,
      failed: results.numFailedTests + unloadable.length,
      skipped: results.numPendingTests + results.numTodoTests,
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
