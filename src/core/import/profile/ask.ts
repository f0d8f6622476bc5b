/** All questions of an import, the most cells first. */
import { settingsOf, type ImportLayout } from '../layout.ts'
import type { FileProfile } from './column-stats.ts'
import { formatQuestions } from './format-questions.ts'
import type { Question } from './question.ts'
import { valueQuestions } from './value-questions.ts'

/** @param layout with what the profile decides already in it */
export function askQuestions(layout: ImportLayout, profile: FileProfile): readonly Question[] {
  return layout.columns.flatMap((column, position) => {
    const stats = profile.columns[position]
    if (stats === null || stats === undefined || column.source?.kind === 'currency') return []
    const settings = settingsOf(layout, column)
    return [...formatQuestions({ column, stats, settings }), ...valueQuestions(column, stats, settings)]
  })
}
