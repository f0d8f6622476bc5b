import type { JobView } from '../../api/types.ts'
import { t } from '../../texts/texts.ts'

/** What a job is called where it is listed: by its file, or by what it does to which records. */
export function jobName({ kind, fileName, bulkAction }: JobView, objects: string): string {
  const subject = fileName ?? (bulkAction === null ? t.import.unnamed : t.jobs.bulk[bulkAction](objects))
  return kind === 'undo' ? t.undo.title(subject) : subject
}
