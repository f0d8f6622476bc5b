import type { JobView } from '../../api/types.ts'
import { t } from '../../texts/texts.ts'

/** What is being done, or comes next: a bulk change and an export import nothing. */
export function phaseWords({ kind, phase, status }: Pick<JobView, 'kind' | 'phase' | 'status'>): string {
  if (phase === null || status === 'queued') return t.progress.queued
  if (phase !== 'apply') return t.progress.phases[phase]
  if (kind === 'bulk') return t.progress.changing
  return kind === 'export' ? t.progress.writing : t.progress.phases.apply
}
