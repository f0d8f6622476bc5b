/** Brings node_modules in line with package-lock.json, when it is not. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findPinnedNode } from './run-pinned.mjs'
import { explainOutput, SetupError } from './setup-error.mjs'
import { withSetupLock } from './setup-lock.mjs'

const NEEDED_MB = 1500
const MB = 1024 ** 2

export async function installDependencies(root) {
  if (isInstalled(root)) return
  refuseReadOnlyFolder(root)
  await withSetupLock(root, async () => {
    // Another set-up may have done it while we waited.
    if (isInstalled(root)) return
    if (!matchesLockFile(root)) await install(root)
    writeFileSync(stampFile(root), lockFileHash(root))
  })
}

const stampFile = (root) => path.join(root, 'node_modules', '.waybill-stamp')

function isInstalled(root) {
  try {
    return readFileSync(stampFile(root), 'utf8') === lockFileHash(root) && findPinnedNode(root) !== null
  } catch {
    return false
  }
}

const lockFileHash = (root) =>
  createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')

/** True after an "npm install" by hand: npm notes in node_modules what it put there. */
function matchesLockFile(root) {
  if (findPinnedNode(root) === null) return false
  try {
    const wanted = readPackages(path.join(root, 'package-lock.json'))
    const found = readPackages(path.join(root, 'node_modules', '.package-lock.json'))
    return Object.entries(wanted).every(([name, { version, optional }]) => {
      if (name === '') return true
      return found[name] === undefined ? optional === true : found[name].version === version
    })
  } catch {
    return false
  }
}

const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

/**
 * Installs what package-lock.json says and leaves that file alone. Not "npm ci": that refuses a lock file
 * which lacks the optional packages of some other platform, and a registry does not always have them all.
 */
const INSTALL = [
  'install',
  '--no-save',
  '--include=dev',
  '--include=optional',
  '--loglevel=error',
  '--no-fund',
  '--no-audit',
]

async function install(root) {
  refuseFullDisk(root)
  console.error('Installing what Waybill needs. The first time this takes a minute or two.')
  const output = await runNpm(root, INSTALL)
  if (output !== null) throw explainOutput('The installation did not succeed.', output)
  if (findPinnedNode(root) !== null) return
  throw new SetupError(
    'The installation went through, but the Node that Waybill runs on is missing.',
    'npm skipped the install scripts of packages. Run "npm ci --ignore-scripts=false" and try again.',
  )
}

/** @returns what npm printed when it failed; null when it did not. */
function runNpm(root, args) {
  const npm = process.env.npm_execpath
  const [command, prefix] = npm && /npm-cli\.[cm]?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []]
  return new Promise((resolve) => {
    const child = spawn(command, [...prefix, ...args], {
      cwd: root,
      shell: process.platform === 'win32' && command === 'npm',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (data) => (output += data))
    child.stderr.on('data', (data) => (output += data))
    child.on('error', (error) => resolve(`npm could not be started: ${error.message}`))
    child.on('close', (code) => resolve(code === 0 ? null : output))
  })
}

function refuseReadOnlyFolder(root) {
  try {
    accessSync(root, constants.W_OK)
  } catch {
    throw new SetupError(
      `There is no permission to write in ${root}, where the installation goes.`,
      'Run it as the owner of the folder, or copy the project to a folder of your own.',
    )
  }
}

function refuseFullDisk(root) {
  const { bavail, bsize } = statfsSync(root)
  const freeMb = Math.floor((bavail * bsize) / MB)
  if (freeMb >= NEEDED_MB || existsSync(path.join(root, 'node_modules'))) return
  throw new SetupError(
    `The disk with ${root} has ${freeMb} MB free; the installation needs about ${NEEDED_MB} MB.`,
    'Make room and try again.',
  )
}
