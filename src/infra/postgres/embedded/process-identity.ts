/**
 * Tells one process from another that was given the same number later: a number alone proves nothing
 * after a crash or a reboot.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export interface ProcessIdentity {
  readonly pid: number
  /** When it started, in whatever form the system tells; empty where the system does not tell. */
  readonly startedAt: string
}

export const identifyProcess = (pid: number): ProcessIdentity => ({ pid, startedAt: readStart(pid) })

export const isSameProcessAlive = (identity: ProcessIdentity): boolean =>
  isAlive(identity.pid) && readStart(identity.pid) === identity.startedAt

/** Whether a process of this number runs. Number 0 stands for one that could not be started. */
export function isAlive(pid: number): boolean {
  if (pid === 0) return false
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    // Another user's process refuses the signal, so it is there. One that ended just now has no state to read.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The command line, or an empty text when the process is gone or the system hides it. */
export function readCommand(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return process.platform === 'win32' ? '' : ps('command=', pid)
  } catch {
    return ''
  }
}

/** All processes with such a command line. Knows none on Windows. */
export function findProcesses(isMeant: (command: string) => boolean): readonly number[] {
  if (process.platform === 'win32') return []
  return listPids().filter((pid) => isMeant(readCommand(pid)))
}

function listPids(): readonly number[] {
  if (process.platform === 'linux') return readdirSync('/proc').filter(isNumber).map(Number)
  return execFileSync('ps', ['-axo', 'pid='], { encoding: 'utf8' }).split('\n').map(Number)
}

/** Ended, but not yet collected by its parent; in a container that may take for ever. */
const isZombie = (pid: number): boolean => process.platform === 'linux' && readLinuxStat(pid)[0] === 'Z'

const isNumber = (text: string): boolean => /^\d+$/.test(text)

function readStart(pid: number): string {
  try {
    if (process.platform === 'linux') return readLinuxStart(pid)
    return process.platform === 'win32' ? '' : ps('lstart=', pid)
  } catch {
    return ''
  }
}

/** Clock ticks since boot, with the boot they count from. */
function readLinuxStart(pid: number): string {
  const ticks = readLinuxStat(pid)[19] ?? ''
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${ticks}`
}

/** The fields from the third on; the second is the program's name and may itself hold spaces and brackets. */
function readLinuxStat(pid: number): readonly string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

const ps = (column: string, pid: number): string =>
  execFileSync('ps', ['-o', column, '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  }).trim()
