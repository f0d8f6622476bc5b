/** Writes docs/errors.md from the catalogues: `npm run generate:errors`. A test fails when it is out of date. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PROBLEMS } from '../src/core/problems.ts'
import { REFUSALS } from '../src/core/refusal.ts'

export const ERRORS_DOC = fileURLToPath(new URL('../docs/errors.md', import.meta.url))

export function errorsDocument(): string {
  const problems = Object.entries(PROBLEMS).map(
    ([code, { severity, message, remedy }]) => `| \`${code}\` | ${severity} | ${cell(message)} | ${cell(remedy)} |`,
  )
  const refusals = Object.entries(REFUSALS).map(
    ([code, { status, message, remedy }]) => `| \`${code}\` | ${status} | ${cell(message)} | ${cell(remedy)} |`,
  )
  return `# Errors

Four kinds of trouble are kept apart:

- a **problem** is in a row's data. It is reported with its row, column, text and remedy; the other rows go in;
- a **refusal** is in the request or the state. The API answers with a problem document (\`application/problem+json\`)
  that has the code, a message and a remedy; nothing has been changed;
- a **fault** is a disk or a connection. The job tries again, or waits for room on the disk;
- a **defect** is ours. The answer carries a number that stands in the log too.

Words in braces are filled in: \`{text}\` is the text of the cell, \`{field}\` the name of the field.
This page is made from the catalogues in \`src/core/problems.ts\` and \`src/core/refusal.ts\` with \`npm run generate:errors\`.

## Problems of rows

An *error* refuses the row; a *warning* lets it in and is told.

| code | kind | message | remedy |
| --- | --- | --- | --- |
${problems.join('\n')}

## Refusals

| code | status | message | remedy |
| --- | --- | --- | --- |
${refusals.join('\n')}
`
}

const cell = (text: string): string => text.replaceAll('|', '\\|')

if (import.meta.main) writeFileSync(ERRORS_DOC, errorsDocument())
