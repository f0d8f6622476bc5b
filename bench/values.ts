/**
 * npm run bench:values [-- --all]
 *
 * Counts how a labelled set of messy columns is read: right, flagged (not read, or read and told), or
 * wrong. Wrong has to be none: the command fails otherwise. With --all every cell that is not right is shown.
 */
import { LABELLED, readLabelled, type ReadCell } from '../src/core/value/labelled/read-labelled.ts'

const byType = Map.groupBy(LABELLED, ({ type }) => type)
const all: ReadCell[] = []

console.log('| type | cells | right | flagged | wrong |\n| --- | ---: | ---: | ---: | ---: |')
for (const [type, columns] of byType) {
  const cells = columns.flatMap(readLabelled)
  all.push(...cells)
  console.log(line(type, cells))
}
console.log(line('all', all))

const shown = all.filter(
  ({ verdict }) => verdict === 'wrong' || (process.argv.includes('--all') && verdict === 'flagged'),
)
for (const { verdict, column, cell, meant, read } of shown) {
  console.log(`${verdict}: ${column}: ${JSON.stringify(cell)} means ${meant ?? 'nothing'}, read ${read ?? 'nothing'}`)
}
if (all.some(({ verdict }) => verdict === 'wrong')) process.exitCode = 1

function line(name: string, cells: readonly ReadCell[]): string {
  const count = (verdict: ReadCell['verdict']): number => cells.filter((cell) => cell.verdict === verdict).length
  return `| ${name} | ${cells.length} | ${count('right')} | ${count('flagged')} | ${count('wrong')} |`
}
