/** Compares proposed mappings with labels. */
import type { MappingKnowledge } from '../src/core/mapping/knowledge.ts'
import { wantedFields, type LabelledFile } from '../src/core/mapping/labelled/labelled-file.ts'
import { proposeMapping } from '../src/core/mapping/propose-mapping.ts'
import { findObject, type WorkspaceModel } from '../src/core/model/object.ts'

export interface Miss {
  readonly file: string
  readonly header: string
  readonly wanted: string | null
  /** Null: left unmapped. Anything else is wrong. */
  readonly found: string | null
}

export interface Verdict {
  readonly columns: number
  readonly misses: readonly Miss[]
}

export interface JudgeOptions extends MappingKnowledge {
  /** False: the headers alone. */
  readonly samples: boolean
}

/** A column that must stay unmapped is right when it does, and wrong when it does not. */
export function judgeFile(model: WorkspaceModel, file: LabelledFile, { samples, ...knowledge }: JudgeOptions): Verdict {
  const object = findObject(model, file.object)
  if (object === undefined) throw new Error(`There is no object ${file.object}`)
  const columns = samples
    ? file.columns
    : file.columns.map((column) => Object.assign({ ...column }, { samples: [], fillRate: 1 }))
  const wanted = wantedFields(model, object, file)
  const misses = proposeMapping(model, object, columns, knowledge).flatMap(
    ({ header, field: found }, index): readonly Miss[] => {
      const right = wanted[index] ?? null
      return found === right ? [] : [{ file: file.name, header, wanted: right, found }]
    },
  )
  return { columns: columns.length, misses }
}

export const sum = (verdicts: readonly Verdict[]): Verdict => ({
  columns: verdicts.reduce((total, { columns }) => total + columns, 0),
  misses: verdicts.flatMap(({ misses }) => misses),
})
