import type { ScheduleView } from '../../../api/types.ts'
import { it } from '../../../texts/import-texts.ts'

export const sourceWords = (source: ScheduleView['source']): string =>
  source.kind === 'url' ? source.url : it.schedules.filesIn(source.pattern, source.path)
