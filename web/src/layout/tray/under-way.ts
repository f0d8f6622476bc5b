import type { JobView } from '../../api/types.ts'

const UNDER_WAY: ReadonlySet<JobView['status']> = new Set(['queued', 'processing', 'paused'])

export const isUnderWay = ({ status }: Pick<JobView, 'status'>): boolean => UNDER_WAY.has(status)
