/** What a person sees and answers at a terminal of 80 columns, played by util-linux's `script`. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { textWidth } from '../../src/cli/text-width.ts'
import { BIN, useWaybill } from './support/running-waybill.ts'

/** How a progress bar begins its line anew. */
const TO_FIRST_COLUMN = '\u001B[1G'

const hasTerminal = String(spawnSync('script', ['--version']).stdout).includes('util-linux')

describe.skipIf(!hasTerminal)('at a terminal', () => {
  const waybill = useWaybill()

  /** Runs an import, and answers its question. */
  async function answer(file: string, keys: string): Promise<{ readonly exitCode: number; readonly screen: string }> {
    const command = `stty cols 80; exec "${process.execPath}" "${BIN}" import "${file}" --object people`
    const child = spawn('script', ['-qec', command, '/dev/null'], {
      env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm', WAYBILL_DATA: waybill.dataFolder, SHELL: '/bin/sh' },
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    let screen = ''
    let isAnswered = false
    child.stdout.on('data', (chunk) => {
      screen += String(chunk)
      if (isAnswered || !screen.includes('[y/N]')) return
      isAnswered = true
      child.stdin.write(keys)
    })
    const [exitCode] = await once(child, 'close')
    return { exitCode: exitCode as number, screen }
  }

  const fileOf = (name: string): string =>
    waybill.file(`${name}.csv`, `Email,A column whose name goes on and on,Job Title\n${name}@example.com,1,Poet\n`)

  const count = async (name: string): Promise<unknown> =>
    (await waybill.json('records', 'people', '--filter', `emails.primary = ${name}@example.com`, '--count'))[0]

  test('the import begins with yes, after everything was shown in lines that fit', async () => {
    const { exitCode, screen } = await answer(fileOf('yes'), 'y\n')
    expect(exitCode).toBe(0)
    expect(screen).toMatch(/(Waiting|Reading|Checking) [█░]{30}/)
    const lines = stripVTControlCharacters(screen.replaceAll(TO_FIRST_COLUMN, '\n').replaceAll('\r', '')).split('\n')
    expect(lines.filter((line) => textWidth(line) > 80)).toEqual([])
    expect(await count('yes')).toEqual({ count: 1 })
  })

  test('anything but yes imports nothing', async () => {
    const { exitCode, screen } = await answer(fileOf('no'), '\n')
    expect(exitCode).toBe(1)
    expect(screen).toContain('Nothing was imported. The import stays as a draft')
    expect(await count('no')).toEqual({ count: 0 })
  })

  test('Ctrl-C at the question imports nothing', async () => {
    const { exitCode, screen } = await answer(fileOf('never'), '\u0003')
    expect(exitCode).toBe(130)
    expect(screen).toContain('Nothing was imported.')
    expect(await count('never')).toEqual({ count: 0 })
  })
})
