/** What only a person can know about a file, with the flags that answer it. */
import type { Question } from '../../core/import/profile/question.ts'
import { countOf, formatCount } from '../numbers-in-words.ts'
import type { Output } from '../output.ts'

const MOST_SHOWN = 12

export function showQuestions(output: Output, questions: readonly Question[]): void {
  if (questions.length === 0) return
  output.heading(`${countOf(questions.length, 'question')} about the file`)
  for (const question of questions.slice(0, MOST_SHOWN)) showQuestion(output, question)
  const rest = questions.length - MOST_SHOWN
  if (rest > 0) output.say(`  and ${formatCount(rest)} more`)
  output.say()
}

function showQuestion(output: Output, { header, message, unanswered, cells, rows, choices, flag }: Question): void {
  const where = rows.length === 0 ? '' : `, first in row ${rows[0] ?? ''}`
  output.prose(`  ${header} (${countOf(cells, 'cell')}${where}): ${message} ${unanswered}`)
  if (choices.length === 0) output.prose(`    ${flag}`)
  for (const choice of choices) output.prose(`    ${choice.flag}  ${choice.label}`)
}
