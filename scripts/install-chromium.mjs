/**
 * Finds the browser that the end-to-end tests drive, and installs Debian's where that is possible.
 * Without one those tests fail and say so; everything else can still be tested.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const KNOWN_PLACES = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
]

/** @returns {string | null} */
export function findChromium() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '')
  const inPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  const chosen = process.env.CHROMIUM_PATH
  return (chosen ? [chosen] : [...KNOWN_PLACES, ...inPath]).find(isProgram) ?? null
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** @returns {string | null} the browser, after an attempt to install it when there was none. */
export function ensureChromium() {
  const found = findChromium()
  if (found !== null) return found
  if (process.env.CHROMIUM_PATH) return giveUp(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, which is no program.`)
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0)
    return giveUp('There is no Chromium.')
  console.error('Installing Chromium for the browser tests.')
  const failure = aptGet(['update']) ?? aptGet(['install', '--yes', '--no-install-recommends', ...PACKAGES])
  return findChromium() ?? giveUp(`Chromium could not be installed: ${failure}`)
}

const PACKAGES = ['chromium', 'fonts-liberation', 'fonts-noto-color-emoji']

/** @returns {string | null} what went wrong, if anything. */
function aptGet(args) {
  const done = spawnSync(
    'apt-get',
    ['--quiet=2', '-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=120', ...args],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    },
  )
  return done.status === 0 ? null : done.stderr.trim().split('\n').slice(-3).join(' ')
}

function giveUp(reason) {
  console.error(`${reason} The browser tests will fail.`)
  console.error(
    'Install it (Debian, Ubuntu: sudo apt-get install chromium) or set CHROMIUM_PATH to a Chromium or Chrome.',
  )
  return null
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = ensureChromium() === null ? 1 : 0
