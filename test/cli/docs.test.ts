import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { allCommands, makeProgram } from '../../src/cli/command-line.ts'

const page = readFileSync(path.join(import.meta.dirname, '../../docs/cli.md'), 'utf8')

/** Each heading of a command with what stands below it. */
const sections = new Map(
  page.split(/^## /m).flatMap((section): [string, string][] => {
    const [title = '', ...lines] = section.split('\n')
    return title.startsWith('waybill ') ? [[title, lines.join('\n')]] : []
  }),
)

const nameOf = (command: Command): string =>
  command.parent === null ? command.name() : `${nameOf(command.parent)} ${command.name()}`

const commands = allCommands(makeProgram())
  .slice(1)
  .map((command) => ({ name: nameOf(command), command }))

test('docs/cli.md has a section for every command, and for nothing else', () => {
  expect([...sections.keys()].sort()).toEqual(commands.map(({ name }) => name).sort())
})

const FLAG = /--[a-z][a-z-]*/g

/** Said by commands that import: they take its flags as well. */
const IMPORT_FLAGS = 'flags of [`waybill import`](#waybill-import)'

/** What is said of its flags, without the lists that are held against the command itself. */
const proseOf = (name: string): string => (sections.get(name) ?? '').match(FLAG)?.join(' ') ?? ''

const flagsIn = (text: string, lines: RegExp): readonly string[] =>
  (text.match(lines) ?? []).flatMap((line) => line.match(FLAG) ?? [])

describe.each(commands)('$name', ({ name, command }) => {
  const own = sections.get(name) ?? ''
  const section = own.includes(IMPORT_FLAGS) ? `${own}\n${proseOf('waybill import')}` : own
  const flags = command.options.map(({ long }) => String(long))

  test('every flag is in docs/cli.md', () => {
    const told: readonly string[] = section.match(FLAG) ?? []
    expect(flags.filter((flag) => !told.includes(flag))).toEqual([])
  })

  test('every flag that docs/cli.md lists for it is there', () => {
    const listed = [...flagsIn(section, /^\| `-[^|]*/gm), ...flagsIn(section, /^waybill .*/gm)]
    expect(listed.filter((flag) => !flags.includes(flag))).toEqual([])
  })

  test('its help says what it does and shows an example', () => {
    let help = ''
    command.configureOutput({ writeOut: (text) => (help += text) })
    command.outputHelp()
    expect(command.description()).toMatch(/\.$/)
    expect(help).toMatch(new RegExp(`^Examples?:\n(  waybill .*\n)*  ${name}\\b`, 'm'))
  })
})
