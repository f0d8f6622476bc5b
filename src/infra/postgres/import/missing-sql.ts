import type { RelationGroup } from '../../../core/import/relation-lookup.ts'
export const missingJoins = (_group: RelationGroup): readonly string[] => []
export const missingId = (_group: RelationGroup, _blocked: string): string => 'null::uuid'
