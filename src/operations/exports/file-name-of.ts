import type { ExportFormat } from '../../core/export/export-request.ts'
import type { ObjectModel } from '../../core/model/object.ts'

/** `people-2026-11-21-0930.csv`: the time is that of UTC. */
export function fileNameOf({ apiName }: Pick<ObjectModel, 'apiName'>, format: ExportFormat, at = new Date()): string {
  const [day = '', time = ''] = at.toISOString().split('T')
  return `${apiName}-${day}-${time.slice(0, 5).replace(':', '')}.${format}`
}
