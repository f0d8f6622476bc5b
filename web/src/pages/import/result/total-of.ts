import type { RowCounts } from '../../../api/types.ts'

/** The rows of the file: every one of them has an outcome. */
export const totalOf = ({ created, updated, restored, unchanged, skipped, failed, removed }: RowCounts): number =>
  created + updated + restored + unchanged + skipped + failed + removed
