/**
 * Where words go. What a command is asked for goes to stdout. With `--json` stdout carries nothing but
 * JSON, for a program to read, and the words for people go to stderr.
 */
import { styleText } from 'node:util'
import { textWidth, wrapText } from './text-width.ts'
import { formatTable, type TableColumn } from './table.ts'

export interface Output {
  readonly isJson: boolean
  /** Whether a person looks at what `say` and `table` write: then tables fit the window. */
  readonly isTerminal: boolean
  /** Columns of the window. */
  readonly width: number
  say(text?: string): void
  heading(text: string): void
  table(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): void
  /** Prose: broken between words where the window ends, further lines set in as the first one is. */
  prose(text: string): void
  /** One JSON object on a line of stdout. */
  json(object: object): void
}

/** Where nobody says how wide the window is. */
const DEFAULT_WIDTH = 100
const NARROWEST = 40

export function openOutput({ json }: { readonly json: boolean }): Output {
  const stream = json ? process.stderr : process.stdout
  const width = Math.max(NARROWEST, stream.columns ?? (Number(process.env['COLUMNS']) || DEFAULT_WIDTH))
  const say = (text = ''): void => void stream.write(`${text}\n`)
  const emphasise = (text: string): string => styleText('bold', text, { stream })
  return {
    isJson: json,
    isTerminal: stream.isTTY,
    width,
    say,
    heading: (text) => say(emphasise(text)),
    table(columns, rows) {
      const [titles = '', ...lines] = formatTable(columns, rows, width)
      say(emphasise(titles))
      for (const line of lines) say(line)
    },
    prose(text) {
      for (const line of setIn(text, width)) say(line)
    },
    json: (object) => void process.stdout.write(`${JSON.stringify(object)}\n`),
  }
}

function setIn(text: string, width: number): readonly string[] {
  const [indent = ''] = /^ */.exec(text) ?? []
  return wrapText(text.trimStart(), width - textWidth(indent)).map((line) => indent + line)
}
