import { createContext, use } from 'react'
import type { ImportView, ObjectView } from '../../../api/types.ts'
import type { TargetGroup } from './targets.ts'
import type { MappingChanges } from './use-mapping.ts'

/** What the parts of the map step work on together. */
export interface MappingScene {
  readonly view: ImportView
  readonly object: ObjectView
  readonly groups: readonly TargetGroup[]
  readonly changes: MappingChanges
  /** The member may change the data model. */
  readonly mayCreate: boolean
}

export const MappingSceneContext = createContext<MappingScene | null>(null)

export function useMappingScene(): MappingScene {
  const scene = use(MappingSceneContext)
  if (scene === null) throw new Error('A part of the map step was shown outside of it')
  return scene
}
