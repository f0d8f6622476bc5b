import { useMemo } from 'react'
import { useObjects } from '../../../api/objects.ts'
import type { ObjectView } from '../../../api/types.ts'
import { targetGroups, type TargetGroup } from './targets.ts'

export function useTargetGroups(object: ObjectView): readonly TargetGroup[] {
  const objects = useObjects()
  return useMemo(() => targetGroups(object, objects), [object, objects])
}
